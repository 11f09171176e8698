/** Complex numbers and their parts. */
import * as tfc from '@tensorflow/tfjs-core';
import { attr } from '../attributes';
import type { Builder, Named, TensorLike } from '../builder';
import { broadcastInputs, inputOf, sameAsInput } from '../inference';
import { defineOp, type Draft, type OutputSpec } from '../opDefinition';
import type { Tensor } from '../tensor';
import './complexOnWasm';
import { inputAt } from './kernelInputs';

defineOp('Complex', {
  infer: broadcastInputs('complex64'),
  kernel: (inputs) => {
    const [re, im] = [inputAt(inputs, 0), inputAt(inputs, 1)];
    return tfc.complex(tfc.add(re, tfc.zerosLike(im)), tfc.add(im, tfc.zerosLike(re)));
  },
});

const partOf = (draft: Draft): OutputSpec[] => [{ dtype: 'float32', shape: inputOf(draft, 0).shape }];
const length = (x: tfc.Tensor): tfc.Tensor => tfc.sqrt(tfc.add(tfc.square(tfc.real(x)), tfc.square(tfc.imag(x))));

defineOp('Real', { infer: partOf, kernel: (inputs) => tfc.real(inputAt(inputs, 0)) });
defineOp('Imag', { infer: partOf, kernel: (inputs) => tfc.imag(inputAt(inputs, 0)) });
defineOp('ComplexAbs', { infer: partOf, kernel: (inputs) => length(inputAt(inputs, 0)) });
defineOp('Conj', { infer: sameAsInput, kernel: (inputs) => tfc.complex(tfc.real(inputAt(inputs, 0)), tfc.neg(tfc.imag(inputAt(inputs, 0)))) });

export const negated = (x: tfc.Tensor): tfc.Tensor => tfc.complex(tfc.neg(tfc.real(x)), tfc.neg(tfc.imag(x)));

/** a / b = a conj(b) / |b|², which tf.js does not have. */
export function divided(a: tfc.Tensor, b: tfc.Tensor): tfc.Tensor {
  const [ar, ai, br, bi] = [tfc.real(a), tfc.imag(a), tfc.real(b), tfc.imag(b)];
  const square = tfc.add(tfc.square(br), tfc.square(bi));
  const re = tfc.add(tfc.mul(ar, br), tfc.mul(ai, bi));
  const im = tfc.sub(tfc.mul(ai, br), tfc.mul(ar, bi));
  return tfc.complex(tfc.div(re, square), tfc.div(im, square));
}

/** Functions of the façade. */
export function complexOps(builder: Builder) {
  const complex = (re: TensorLike, im: TensorLike, { name }: Named = {}): Tensor => {
    const [x, y] = [builder.convert(re, { dtype: 'float32', name: 'real' }), builder.convert(im, { dtype: 'float32', name: 'imag' })];
    return builder.one('Complex', [['real', x], ['imag', y]], { name, attributes: { Tout: attr.type('complex64') } });
  };
  const part = (type: 'Real' | 'Imag', ofReal: (x: Tensor) => Tensor) => (input: TensorLike, { name }: Named = {}): Tensor => {
    const x = builder.convert(input, { name: 'input' });
    return x.dtype === 'complex64' ? builder.one(type, [['input', x]], { name, attributes: { Tout: attr.type('float32') } }) : ofReal(x);
  };
  return {
    complex,
    real: part('Real', (x) => x),
    imag: part('Imag', (x) => builder.one('ZerosLike', [['x', x]], { call: 'zeros_like' })),
    conj: (x: TensorLike, { name }: Named = {}): Tensor => {
      const input = builder.convert(x, { name: 'x' });
      return input.dtype === 'complex64' ? builder.one('Conj', [['input', input]], { name }) : input;
    },
  };
}
