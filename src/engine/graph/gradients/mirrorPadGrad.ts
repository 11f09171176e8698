/** The operation that gives mirrored borders back to what they mirror (tensorflow/core/ops/array_ops.cc). */
import * as tfc from '@tensorflow/tfjs-core';
import { attr } from '../attributes';
import { constantNumbers } from '../constantValue';
import { inputOf } from '../inference';
import { defineOp } from '../opDefinition';
import { inputAt, numbersAt } from '../ops/kernelInputs';
import { defineGradient } from './definition';

/** Takes the borders off one axis and adds them to the elements that they are copies of. */
function folded(x: tfc.Tensor, axis: number, before: number, after: number, skipped: number): tfc.Tensor {
  const length = (x.shape[axis] ?? 0) - before - after;
  const part = (begin: number, size: number): tfc.Tensor =>
    tfc.slice(x, x.shape.map((_, i) => (i === axis ? begin : 0)), x.shape.map((whole, i) => (i === axis ? size : whole)));
  const placed = (border: tfc.Tensor, begin: number): tfc.Tensor => {
    const size = border.shape[axis] ?? 0;
    return tfc.pad(tfc.reverse(border, axis), x.shape.map((_, i): [number, number] => (i === axis ? [begin, length - begin - size] : [0, 0])));
  };
  const inner = part(before, length);
  const withFront = before === 0 ? inner : tfc.add(inner, placed(part(0, before), skipped));
  return after === 0 ? withFront : tfc.add(withFront, placed(part(before + length, after), length - after - skipped));
}

defineOp('MirrorPadGrad', {
  infer: (draft) => {
    const [{ dtype, shape }, paddings] = [inputOf(draft, 0), constantNumbers(inputOf(draft, 1))];
    const without = (size: number | null, i: number): number | null => {
      const [before = null, after = null] = paddings?.slice(2 * i, 2 * i + 2) ?? [];
      return size === null || before === null || after === null ? null : size - before - after;
    };
    return [{ dtype, shape: shape?.map(without) ?? null }];
  },
  kernel: (inputs, { op }) => {
    const paddings = numbersAt(inputs, 1);
    // A reflection leaves out the element at the border itself.
    const skipped = op.text('mode') === 'REFLECT' ? 1 : 0;
    const x = inputAt(inputs, 0);
    return x.shape.reduce((rest, _, axis) => folded(rest, axis, paddings[2 * axis] ?? 0, paddings[2 * axis + 1] ?? 0, skipped), x);
  },
});

for (const [type, other] of [['MirrorPad', 'MirrorPadGrad'], ['MirrorPadGrad', 'MirrorPad']] as const) {
  defineGradient(type, (tf, op, grad) => [tf.raw(other, [grad, op.input(1)], { attributes: { Tpaddings: attr.type('int32'), mode: attr.string(op.text('mode')) } }), null]);
}
