/** Texts. */
import * as tfc from '@tensorflow/tfjs-core';
import { attr } from '../attributes';
import type { Builder, Named, TensorLike } from '../builder';
import { invalidArgument } from '../errors';
import { inputOf } from '../inference';
import { defineOp } from '../opDefinition';
import { mergeEqual, shapeText } from '../shape';
import type { PartialShape } from '../../declarations/graphPicture';
import type { Tensor } from '../tensor';
import { inputAt } from './kernelInputs';

const textsOf = (x: tfc.Tensor): string[] => x.dataSync<'string'>();

defineOp('StringJoin', {
  infer: (draft) => {
    const longer = draft.inputs.filter(({ shape }) => shape?.length !== 0).map(({ shape }) => shape);
    // A scalar goes with every shape; where one is unknown, so is the result.
    if (longer.includes(null)) return [{ dtype: 'string', shape: null }];
    return [{ dtype: 'string', shape: longer.reduce<PartialShape>((merged, shape) => mergeEqual(merged, shape), longer[0] ?? []) }];
  },
  kernel: (inputs, { op }) => {
    const shape = inputs.find(({ rank }) => rank > 0)?.shape ?? [];
    for (const input of inputs) {
      if (input.rank > 0 && shapeText(input.shape) !== shapeText(shape)) throw invalidArgument(`Input shapes do not match: ${shapeText(shape)} vs. ${shapeText(input.shape)}`);
    }
    const texts = inputs.map((input) => ({ values: textsOf(input), scalar: input.rank === 0 }));
    const separator = op.text('separator');
    const size = shape.reduce((product, length) => product * length, 1);
    return tfc.tensor(Array.from({ length: size }, (_, i) => texts.map(({ values, scalar }) => values[scalar ? 0 : i] ?? '').join(separator)), shape, 'string');
  },
});

defineOp('AsString', {
  infer: (draft) => [{ dtype: 'string', shape: inputOf(draft, 0).shape }],
  kernel: (inputs) => {
    const x = inputAt(inputs, 0);
    const write = (value: number): string => {
      if (x.dtype === 'bool') return value === 0 ? 'false' : 'true';
      return x.dtype === 'int32' ? String(value) : value.toFixed(6);
    };
    return tfc.tensor(Array.from(x.dataSync(), write), x.shape, 'string');
  },
});

/** Functions of the façade. */
export function stringOps(builder: Builder) {
  /** Element by element one text after the other. */
  const stringJoin = (inputs: readonly TensorLike[], { separator = '', name }: Named & { readonly separator?: string } = {}): Tensor =>
    builder.one('StringJoin', inputs.map((input, i) => [`inputs_${i}`, input, { dtype: 'string' }]), { name, typeAttribute: null, attributes: { N: attr.int(inputs.length), separator: attr.string(separator) } });
  /** Numbers as text; real ones with six decimals. */
  const asString = (input: TensorLike, { name }: Named = {}): Tensor =>
    builder.one('AsString', [['input', input]], {
      name, allowed: ['float32', 'int32', 'bool'],
      attributes: { precision: attr.int(-1), scientific: attr.bool(false), shortest: attr.bool(false), width: attr.int(-1), fill: attr.string('') },
    });
  return { stringJoin, asString };
}
