/** Operations on axes and shapes that only gradients make (tensorflow/core/ops/array_ops.cc, math_ops.cc). */
import * as tfc from '@tensorflow/tfjs-core';
import { inputOf, sameAsInput } from '../inference';
import { inputAt, numberAt, numbersAt } from '../ops/kernelInputs';
import { hostIntegers } from '../session/hostNumbers';
import { defineOp } from '../opDefinition';

defineOp('ShapeN', {
  infer: ({ inputs }) => inputs.map(({ shape }) => ({ dtype: 'int32', shape: [shape?.length ?? null] })),
  kernel: (inputs) => inputs.map(({ shape }) => hostIntegers(shape)),
});

/** What is in the first list and not in the second, and where it was. */
defineOp('ListDiff', {
  infer: (draft) => [{ dtype: inputOf(draft, 0).dtype, shape: [null] }, { dtype: 'int32', shape: [null] }],
  kernel: (inputs) => {
    const excluded = new Set(numbersAt(inputs, 1));
    const kept = numbersAt(inputs, 0).map((value, place) => ({ value, place })).filter(({ value }) => !excluded.has(value));
    return [hostIntegers(kept.map(({ value }) => value)), hostIntegers(kept.map(({ place }) => place))];
  },
});

defineOp('Cumprod', {
  infer: sameAsInput,
  kernel: (inputs, { op }) => tfc.cumprod(inputAt(inputs, 0), numberAt(inputs, 1), op.boolean('exclusive'), op.boolean('reverse')),
});
