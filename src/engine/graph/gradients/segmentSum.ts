/** The operation that adds up what was taken several times (tensorflow/core/ops/math_ops.cc). */
import * as tfc from '@tensorflow/tfjs-core';
import { constantNumbers } from '../constantValue';
import { invalidArgument } from '../errors';
import { inputOf } from '../inference';
import { inputAt, numberAt, numbersAt } from '../ops/kernelInputs';
import { defineOp } from '../opDefinition';

/** `result[i]` is the sum of the rows of data whose segment is i; rows of negative segments are left out. */
defineOp('UnsortedSegmentSum', {
  infer: (draft) => {
    const [{ dtype, shape }, { shape: segments }] = [inputOf(draft, 0), inputOf(draft, 1)];
    const count = constantNumbers(inputOf(draft, 2))?.[0] ?? null;
    return [{ dtype, shape: shape && segments && [count, ...shape.slice(segments.length)] }];
  },
  kernel: (inputs) => {
    const [data, segments, ids, count] = [inputAt(inputs, 0), inputAt(inputs, 1), numbersAt(inputs, 1), numberAt(inputs, 2)];
    const wrong = ids.findIndex((id) => id >= count);
    if (wrong >= 0) throw invalidArgument(`segment_ids[${wrong}] = ${ids[wrong] ?? 0} is out of range [0, ${count})`);
    const rest = data.shape.slice(segments.rank);
    if (data.size === 0) return tfc.zeros([count, ...rest], data.dtype);
    // One row more takes those that are left out.
    const places = tfc.tensor2d(Int32Array.from(ids, (id) => (id < 0 ? count : id)), [segments.size, 1], 'int32');
    const sums = tfc.scatterND(places, tfc.reshape(data, [segments.size, ...rest]), [count + 1, ...rest]);
    return tfc.slice(sums, 0, count);
  },
});
