/** Conversion between types. */
import * as tfc from '@tensorflow/tfjs-core';
import { attr } from '../attributes';
import type { Builder, Named, TensorLike } from '../builder';
import { enumName, type AskedDType, type DType } from '../dtype';
import { OpError } from '../errors';
import { dtypeAttribute, inputOf } from '../inference';
import { defineOp } from '../opDefinition';
import { Tensor } from '../tensor';
import { inputAt } from './kernelInputs';

defineOp('Cast', {
  infer: (draft) => [{ dtype: dtypeAttribute(draft, 'DstT'), shape: inputOf(draft, 0).shape }],
  kernel: (inputs, { op }) => converted(inputAt(inputs, 0), op.dtype('DstT')),
});

/** Fractions are cut off towards zero; what is not zero is true; of a complex number the real part is kept. */
function converted(x: tfc.Tensor, dtype: DType): tfc.Tensor {
  if (x.dtype === dtype) return x;
  if (x.dtype === 'string' || dtype === 'string') throw new OpError('UnimplementedError', `Cast ${wordOf(x.dtype)} to ${wordOf(dtype)} is not supported`);
  if (x.dtype === 'complex64') return converted(tfc.real(x), dtype);
  if (dtype === 'complex64') return tfc.complex(tfc.cast(x, 'float32'), tfc.zeros(x.shape));
  return dtype === 'bool' ? tfc.notEqual(x, tfc.scalar(0, x.dtype)) : tfc.cast(x, dtype);
}

const wordOf = (dtype: DType): string => enumName(dtype).replace('DT_', '').toLowerCase();

/** Functions of the façade. */
export function castingOps(builder: Builder) {
  /** The same values as another type; a tensor that has it already is given back. */
  const cast = (x: TensorLike, dtype: AskedDType, { name }: Named = {}): Tensor => {
    const target = builder.stored(dtype);
    if (x instanceof Tensor && x.dtype === target) return x;
    return builder.graph.nameScope(name ?? 'Cast', (scope) => {
      const value = builder.convert(x, { name: 'x' });
      if (value.dtype === target) return value;
      return builder.one('Cast', [['x', value]], { name: scope, typeAttribute: 'SrcT', attributes: { DstT: attr.type(target), Truncate: attr.bool(false) } });
    });
  };
  return { cast };
}
