/** Repeating along axes of size 1, and which axes were repeated. */
import * as tfc from '@tensorflow/tfjs-core';
import { attr } from '../attributes';
import type { Builder, Named, TensorLike } from '../builder';
import { constantShape } from '../constantValue';
import { invalidArgument, ValueError } from '../errors';
import { inputOf } from '../inference';
import { defineOp } from '../opDefinition';
import { broadcastShape, isDefined, shapeText } from '../shape';
import { hostIntegers } from '../session/hostNumbers';
import type { Tensor } from '../tensor';
import { inputAt, numbersAt } from './kernelInputs';
import { rearrange } from './rearrangement';

defineOp('BroadcastTo', {
  infer: (draft) => {
    const [{ dtype, shape }, target] = [inputOf(draft, 0), constantShape(inputOf(draft, 1))];
    if (shape === null || target === null) return [{ dtype, shape: target }];
    if (shape.length > target.length) throw new ValueError(`Shape must be at most rank ${target.length} but is rank ${shape.length}`);
    const together = broadcastShape(shape, target);
    if (isDefined(target) && isDefined(together) && shapeText(together) !== shapeText(target)) throw new ValueError(`Incompatible shapes: ${shapeText(shape)} vs. ${shapeText(target)}`);
    return [{ dtype, shape: target.map((size, i) => size ?? together?.[i] ?? null) }];
  },
  kernel: (inputs) => {
    const [x, shape] = [inputAt(inputs, 0), numbersAt(inputs, 1)];
    const missing = shape.length - x.rank;
    if (missing < 0 || !x.shape.every((size, i) => size === 1 || size === shape[i + missing])) throw invalidArgument(`Incompatible shapes: ${shapeText(x.shape)} vs. ${shapeText(shape)}`);
    return rearrange(x, (values) => tfc.broadcastTo(values, shape));
  },
});

/** For shapes s0 and s1 of two arguments that were broadcast: the axes that each one's gradient is to be summed over. */
defineOp('BroadcastGradientArgs', {
  infer: () => [{ dtype: 'int32', shape: [null] }, { dtype: 'int32', shape: [null] }],
  kernel: (inputs) => {
    const shapes = [numbersAt(inputs, 0), numbersAt(inputs, 1)];
    const rank = Math.max(...shapes.map((shape) => shape.length));
    const [a = [], b = []] = shapes.map((shape) => [...Array.from({ length: rank - shape.length }, () => 1), ...shape]);
    a.forEach((size, i) => {
      const other = b[i] ?? 1;
      if (size !== other && size !== 1 && other !== 1) throw invalidArgument(`Incompatible shapes: ${shapeText(shapes[0] ?? [])} vs. ${shapeText(shapes[1] ?? [])}`);
    });
    const axes = Array.from({ length: rank }, (_, i) => i);
    // TensorFlow sums axes over which both are 1 as well: no element is lost.
    const summed = (own: readonly number[], other: readonly number[]): number[] => (shapeText(own) === shapeText(other) && shapes[0]?.length === shapes[1]?.length ? [] : axes.filter((i) => own[i] === 1));
    return [hostIntegers(summed(a, b)), hostIntegers(summed(b, a))];
  },
});

/** Functions of the façade. */
export function broadcastingOps(builder: Builder) {
  const broadcastTo = (input: TensorLike, shape: TensorLike, { name }: Named = {}): Tensor =>
    builder.one('BroadcastTo', [['input', input], ['shape', shape, { dtype: 'int32' }]], { name, attributes: { Tidx: attr.type('int32') } });
  return { broadcastTo };
}
