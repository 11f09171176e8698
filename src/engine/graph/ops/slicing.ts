/** Parts of a tensor. */
import * as tfc from '@tensorflow/tfjs-core';
import { attr } from '../attributes';
import type { Builder, Named, TensorLike } from '../builder';
import { constantNumbers } from '../constantValue';
import { invalidArgument, ValueError } from '../errors';
import { inputOf, unknownSizes } from '../inference';
import { defineOp, type Draft, type OutputSpec } from '../opDefinition';
import type { Tensor } from '../tensor';
import { inputAt, numbersAt } from './kernelInputs';
import { rearrange } from './rearrangement';

function inferSlice(draft: Draft): OutputSpec[] {
  const [{ dtype, shape }, beginInput, sizeInput] = [inputOf(draft, 0), inputOf(draft, 1), inputOf(draft, 2)];
  const [begin, sizes] = [constantNumbers(beginInput), constantNumbers(sizeInput)];
  const rank = shape?.length ?? begin?.length ?? sizes?.length ?? beginInput.shape?.[0] ?? sizeInput.shape?.[0] ?? null;
  if (rank === null) return [{ dtype, shape: null }];
  for (const given of [begin?.length, sizes?.length]) if (given !== undefined && given !== rank) throw new ValueError(`Shape must be rank ${given} but is rank ${rank}`);
  return [{
    dtype,
    shape: unknownSizes(rank).map((_, i) => {
      const [whole, from, size] = [shape?.[i] ?? null, begin?.[i] ?? null, sizes?.[i] ?? null];
      if (whole !== null && from !== null && from > whole) throw new ValueError(`Negative dimension size caused by subtracting ${from} from ${whole}`);
      if (size === null || size >= 0) return size;
      return whole === null || from === null ? null : whole - from;
    }),
  }];
}

defineOp('Slice', {
  infer: inferSlice,
  kernel: (inputs) => {
    const [x, begin, sizes] = [inputAt(inputs, 0), numbersAt(inputs, 1), numbersAt(inputs, 2)];
    if (begin.length !== x.rank || sizes.length !== x.rank) throw invalidArgument(`Expected begin and size arguments to be 1-D tensors of size ${x.rank}, but got shapes [${begin.length}] and [${sizes.length}] instead.`);
    const taken = x.shape.map((whole, i) => {
      const [from, asked] = [begin[i] ?? 0, sizes[i] ?? 0];
      if (from < 0 || from > whole) throw invalidArgument(`Expected begin[${i}] in [0, ${whole}], but got ${from}`);
      const size = asked === -1 ? whole - from : asked;
      if (size < 0 || from + size > whole) throw invalidArgument(`Expected size[${i}] in [0, ${whole - from}], but got ${asked}`);
      return size;
    });
    return x.rank === 0 ? x : rearrange(x, (values) => tfc.slice(values, begin, taken));
  },
});

/** Functions of the façade. */
export function slicingOps(builder: Builder) {
  /** From `begin`, `size` elements along every axis; -1 means all that are left. */
  const slice = (input: TensorLike, begin: TensorLike, size: TensorLike, { name }: Named = {}): Tensor =>
    builder.one('Slice', [['input', input], ['begin', begin, { dtype: 'int32' }], ['size', size, { dtype: 'int32' }]], { name, attributes: { Index: attr.type('int32') } });
  return { slice };
}
