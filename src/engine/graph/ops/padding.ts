/** Making a tensor larger at its edges. */
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

type Paddings = [before: number, after: number][];

function inferPad(draft: Draft): OutputSpec[] {
  const [{ dtype, shape }, paddings] = [inputOf(draft, 0), inputOf(draft, 1)];
  const rank = paddings.shape?.[0] ?? shape?.length ?? null;
  if (rank === null) return [{ dtype, shape: null }];
  if (shape !== null && shape.length !== rank) throw new ValueError(`Shape must be rank ${rank} but is rank ${shape.length}`);
  const numbers = constantNumbers(paddings);
  if (shape === null || !numbers) return [{ dtype, shape: unknownSizes(rank) }];
  if (numbers.some((number) => number !== null && number < 0)) throw new ValueError('Paddings must be non-negative');
  return [{
    dtype,
    shape: shape.map((size, i) => {
      const [before = null, after = null] = numbers.slice(2 * i, 2 * i + 2);
      return size === null || before === null || after === null ? null : before + size + after;
    }),
  }];
}

/** Pairs for every axis. @throws InvalidArgumentError where they are not one a axis, or negative */
function paddingsAt(inputs: readonly tfc.Tensor[]): Paddings {
  const [x, given, numbers] = [inputAt(inputs, 0), inputAt(inputs, 1), numbersAt(inputs, 1)];
  if (given.shape[0] !== x.rank) throw invalidArgument(`The first dimension of paddings must be the rank of inputs[${given.shape.join(',')}] [${x.shape.join(',')}]`);
  return x.shape.map((_, i) => {
    const [before = 0, after = 0] = numbers.slice(2 * i, 2 * i + 2);
    if (before < 0 || after < 0) throw invalidArgument(`Paddings must be non-negative: ${before} ${after}`);
    return [before, after];
  });
}

const padded = (x: tfc.Tensor, paddings: Paddings, value: number): tfc.Tensor => (x.rank === 0 ? x : tfc.pad(x, paddings, value));

defineOp('Pad', {
  infer: inferPad,
  kernel: (inputs) => {
    const paddings = paddingsAt(inputs);
    return rearrange(inputAt(inputs, 0), (values) => padded(values, paddings, 0));
  },
});
defineOp('PadV2', { infer: inferPad, kernel: (inputs) => padded(inputAt(inputs, 0), paddingsAt(inputs), numbersAt(inputs, 2)[0] ?? 0) });
defineOp('MirrorPad', {
  infer: inferPad,
  kernel: (inputs, { op }) => {
    const [x, paddings, mode] = [inputAt(inputs, 0), paddingsAt(inputs), op.text('mode')];
    const kept = mode === 'REFLECT' ? 1 : 0;
    paddings.forEach((pair, i) => {
      const most = (x.shape[i] ?? 0) - kept;
      if (Math.max(...pair) > most) throw invalidArgument(`paddings must be ${kept === 1 ? 'less than' : 'no greater than'} the dimension size: ${pair.join(', ')} ${kept === 1 ? 'not less than' : 'greater than'} ${x.shape[i] ?? 0}`);
    });
    if (paddings.every(([before, after]) => before + after === 0)) return x;
    return rearrange(x, (values) => tfc.mirrorPad(values, paddings, kept === 1 ? 'reflect' : 'symmetric'));
  },
});

export interface PadOptions extends Named {
  readonly mode?: string;
  readonly constantValues?: TensorLike;
}

/** Functions of the façade. */
export function paddingOps(builder: Builder) {
  /** `paddings` [rank, 2]: how many elements come before and after, along each axis. */
  const pad = (tensor: TensorLike, paddings: TensorLike, { mode = 'CONSTANT', constantValues = 0, name }: PadOptions = {}): Tensor => {
    const attributes = { Tpaddings: attr.type('int32') };
    const kind = mode.toUpperCase();
    if (kind === 'CONSTANT') {
      const inputs = [['tensor', tensor], ['paddings', paddings, { dtype: 'int32' }]] as const;
      if (constantValues === 0) return builder.one('Pad', inputs, { name, attributes });
      return builder.one('PadV2', [...inputs, ['constant_values', constantValues]], { name, attributes });
    }
    if (kind !== 'REFLECT' && kind !== 'SYMMETRIC') throw new ValueError(`Value of argument \`mode\` expected to be one of "CONSTANT", "REFLECT", or "SYMMETRIC". Received \`mode\` = ${mode}`);
    return builder.one('MirrorPad', [['input', tensor], ['paddings', paddings, { dtype: 'int32' }]], { name, attributes: { ...attributes, mode: attr.string(kind) } });
  };
  return { pad };
}
