/** Running sums, and axes backwards. */
import * as tfc from '@tensorflow/tfjs-core';
import { attr } from '../attributes';
import type { Builder, Named, TensorLike } from '../builder';
import { constantNumbers } from '../constantValue';
import { invalidArgument, ValueError } from '../errors';
import { inputOf, sameAsInput } from '../inference';
import { defineOp } from '../opDefinition';
import type { Tensor } from '../tensor';
import { inputAt, numberAt, numbersAt } from './kernelInputs';
import { rearrange } from './rearrangement';

defineOp('Cumsum', {
  infer: sameAsInput,
  kernel: (inputs, { op }) => {
    const [x, axis] = [inputAt(inputs, 0), numberAt(inputs, 1)];
    if (axis < -x.rank || axis >= x.rank) throw invalidArgument(`ScanOp: Expected scan axis in the range [${-x.rank}, ${x.rank}), but got ${axis}`);
    return tfc.cumsum(x, axis < 0 ? axis + x.rank : axis, op.boolean('exclusive'), op.boolean('reverse'));
  },
});

defineOp('ReverseV2', {
  infer: (draft) => {
    const { shape } = inputOf(draft, 0);
    (shape ? (constantNumbers(inputOf(draft, 1)) ?? []) : []).forEach((axis, i) => {
      const rank = shape?.length ?? 0;
      if (axis !== null && (axis < -rank || axis >= rank)) throw new ValueError(`'axis'[${i}] = ${axis} is out of valid range [0, ${rank - 1}`);
    });
    return sameAsInput(draft);
  },
  kernel: (inputs) => {
    const [x, axes] = [inputAt(inputs, 0), numbersAt(inputs, 1)];
    axes.forEach((axis, i) => {
      if (axis < -x.rank || axis >= x.rank) throw invalidArgument(`'axis'[${i}] = ${axis} is out of valid range [0, ${x.rank - 1}`);
    });
    return axes.length === 0 ? x : rearrange(x, (values) => tfc.reverse(values, axes));
  },
});

/** Functions of the façade. */
export function scanningOps(builder: Builder) {
  /** The sums of all elements up to each one along `axis`; without the element itself where `exclusive`, from the end where `reverse`. */
  const cumsum = (x: TensorLike, { axis = 0, exclusive = false, reverse = false, name }: Named & { readonly axis?: TensorLike; readonly exclusive?: boolean; readonly reverse?: boolean } = {}): Tensor =>
    builder.one('Cumsum', [['x', x], ['axis', axis, { dtype: 'int32' }]], { name, attributes: { exclusive: attr.bool(exclusive), reverse: attr.bool(reverse), Tidx: attr.type('int32') } });
  const reverse = (tensor: TensorLike, axis: TensorLike, { name }: Named = {}): Tensor =>
    builder.one('ReverseV2', [['tensor', tensor], ['axis', axis, { dtype: 'int32' }]], { name, attributes: { Tidx: attr.type('int32') } });
  return { cumsum, reverse };
}
