/** Operations that begin a graph: constants, placeholders, filled tensors and sequences. */
import * as tfc from '@tensorflow/tfjs-core';
import { attr } from '../attributes';
import type { Builder, Named, TensorLike } from '../builder';
import { constantNumbers, constantValue } from '../constantValue';
import { runtimeName, type AskedDType, type DType } from '../dtype';
import { invalidArgument, ValueError } from '../errors';
import { dtypeAttribute, inputOf, sameAsInput, shapeAttribute } from '../inference';
import { NdArray, toNdArray, type ArrayLike } from '../ndArray';
import { defineOp } from '../opDefinition';
import { isDefined, shapeText, sizeOfShape } from '../shape';
import { hostNumbers, rememberNumbers } from '../session/hostNumbers';
import { toDevice } from '../session/values';
import type { Tensor } from '../tensor';
import type { PartialShape } from '../../declarations/graphPicture';

defineOp('Const', {
  infer: ({ attributes }) => {
    const value = attributes['value'];
    if (value?.kind !== 'tensor') throw new ValueError('Const needs the attribute value');
    return [{ dtype: value.value.dtype, shape: value.value.shape }];
  },
  kernel: null,
  held: (op, state) => state.constant(op, () => {
    const value = op.attributes['value'];
    const array = value?.kind === 'tensor' ? value.value : new NdArray('float32', [0], new Float32Array());
    return array.dtype === 'int32' ? rememberNumbers(toDevice(array), array.data as Int32Array) : toDevice(array);
  }),
});

defineOp('Placeholder', {
  infer: (draft) => [{ dtype: dtypeAttribute(draft, 'dtype'), shape: shapeAttribute(draft, 'shape') }],
  kernel: (_, { op }) => {
    const shape = op.attributes['shape'];
    const known = shape?.kind === 'shape' && shape.value !== null ? ` and shape ${shapeText(shape.value)}` : '';
    throw invalidArgument(`You must feed a value for placeholder tensor '${op.name}' with dtype ${runtimeName(op.dtype('dtype'))}${known}`, op.name);
  },
  stateful: true,
});

defineOp('Fill', {
  infer: (draft) => {
    const shape = constantNumbers(inputOf(draft, 0));
    if (shape?.some((size) => size !== null && size < 0)) throw new ValueError('Fill dimensions must be >= 0');
    return [{ dtype: inputOf(draft, 1).dtype, shape }];
  },
  kernel: ([dims, value]) => filledWith(value as tfc.Tensor, hostNumbers(dims as tfc.Tensor)),
});
/** tf.js broadcasts to no empty shape. */
function filledWith(value: tfc.Tensor, shape: number[]): tfc.Tensor {
  const negative = shape.find((size) => size < 0);
  if (negative !== undefined) throw invalidArgument(`Dimension ${negative} must be >= 0`);
  return shape.includes(0) ? tfc.tensor([], shape, value.dtype) : tfc.broadcastTo(value, shape);
}

defineOp('ZerosLike', { infer: sameAsInput, kernel: ([x]) => tfc.zerosLike(x as tfc.Tensor) });
defineOp('OnesLike', { infer: sameAsInput, kernel: ([x]) => tfc.onesLike(x as tfc.Tensor) });
defineOp('Range', {
  infer: (draft) => {
    const [start, limit, delta] = [0, 1, 2].map((i) => constantValue(inputOf(draft, i))?.item() ?? null);
    const known = typeof start === 'number' && typeof limit === 'number' && typeof delta === 'number';
    return [{ dtype: inputOf(draft, 0).dtype, shape: [known ? Math.max(0, Math.ceil((limit - start) / delta)) : null] }];
  },
  kernel: ([start, limit, delta]) => {
    const [from = 0, to = 0, by = 1] = [start, limit, delta].map((value) => hostNumbers(value as tfc.Tensor)[0] ?? 0);
    if (by === 0) throw invalidArgument('Requires delta != 0: 0');
    if (by > 0 ? from > to : from < to) throw invalidArgument(`Requires start ${by > 0 ? '<=' : '>='} limit when delta ${by > 0 ? '>' : '<'} 0: ${from}/${to}`);
    return tfc.range(from, to, by, (start as tfc.Tensor).dtype as 'float32' | 'int32');
  },
});
defineOp('LinSpace', {
  infer: (draft) => [{ dtype: inputOf(draft, 0).dtype, shape: [constantValue(inputOf(draft, 2))?.item() ?? null] }],
  kernel: ([start, stop, num]) => {
    const [from = 0, to = 0, count = 0] = [start, stop, num].map((value) => hostNumbers(value as tfc.Tensor)[0] ?? 0);
    if (count <= 0) throw invalidArgument(`Requires num > 0: ${count}`);
    return tfc.linspace(from, to, count);
  },
});

export interface ConstantOptions extends Named {
  readonly dtype?: AskedDType;
  /** The value is repeated (its last element) to fill it. */
  readonly shape?: readonly number[];
}

/** Functions of the façade. */
export function sourceOps(builder: Builder) {
  const stored = (dtype: AskedDType | undefined): DType | undefined => (dtype === undefined ? undefined : builder.stored(dtype));

  const constant = (value: ArrayLike, { dtype, shape, name }: ConstantOptions = {}): Tensor => builder.constant(filled(toNdArray(value, stored(dtype)), shape), name);

  const placeholder = (dtype: AskedDType, { shape = null, name }: Named & { readonly shape?: PartialShape } = {}): Tensor => {
    const negative = shape?.find((size) => size !== null && size < 0) ?? null;
    if (negative !== null) throw new ValueError(`Error converting shape to a TensorShape: Dimension ${negative} must be >= 0.`);
    return builder.graph.createOperation('Placeholder', [], { name, attributes: { dtype: attr.type(builder.stored(dtype)), shape: attr.shape(shape) } }).output();
  };

  const fill = (dims: TensorLike, value: TensorLike, { name }: Named = {}): Tensor =>
    builder.one('Fill', [['dims', dims, { dtype: 'int32' }], ['value', value]], { name, attributes: { index_type: attr.type('int32') } });

  /** Small ones are constants, as in TensorFlow; an unknown shape makes it a Fill. */
  const full = (call: string, number: number) => (shape: readonly number[] | Tensor, { dtype = 'float32', name }: Named & { readonly dtype?: AskedDType } = {}): Tensor => {
    const type = builder.stored(dtype);
    const value = type === 'string' ? '' : number;
    if (Array.isArray(shape) && (shape as readonly number[]).some((size) => size < 0)) throw new ValueError('Fill dimensions must be >= 0');
    if (Array.isArray(shape) && sizeOfShape(shape as readonly number[]) < 1000) return builder.constant(filled(toNdArray(value, type), shape as readonly number[]), name ?? call);
    return builder.graph.nameScope(name ?? call, (scope) => {
      const dims = builder.convert(shape, { dtype: 'int32', name: 'shape_as_tensor' });
      return builder.one('Fill', [['dims', dims, { dtype: 'int32' }], ['Const', toNdArray(value, type)]], { name: scope, attributes: { index_type: attr.type('int32') } });
    });
  };

  const zerosLike = (x: TensorLike, { name }: Named = {}): Tensor => {
    const tensor = builder.convert(x);
    if (isDefined(tensor.shape)) return full('zeros_like', 0)(tensor.shape, { dtype: tensor.dtype, name });
    return builder.one('ZerosLike', [['x', tensor]], { name, call: 'zeros_like' });
  };

  const onesLike = (x: TensorLike, { name }: Named = {}): Tensor => {
    const tensor = builder.convert(x);
    const { dtype, graph, shape } = tensor;
    return graph.nameScope(name ?? 'ones_like', (scope) => {
      const dims = isDefined(shape) ? builder.constant(toNdArray(shape, 'int32'), 'Shape') : builder.one('Shape', [['input', tensor]], { attributes: { out_type: attr.type('int32') } });
      return builder.one('Fill', [['dims', dims, { dtype: 'int32' }], ['Const', toNdArray(1, dtype)]], { name: scope, attributes: { index_type: attr.type('int32') } });
    });
  };

  const range = (start: TensorLike, limit?: TensorLike, delta: TensorLike = 1, { dtype, name }: Named & { readonly dtype?: 'float32' | 'int32' } = {}): Tensor => {
    const given = dtype ?? 'int32';
    const [from, to] = limit === undefined ? [0, start] : [start, limit];
    return builder.one('Range', [['start', from], ['limit', to], ['delta', delta]].map(([argument, value]) => [String(argument), asNumber(value as TensorLike, given)] as const), { name, call: 'range', typeAttribute: 'Tidx' });
  };

  const linspace = (start: TensorLike, stop: TensorLike, num: TensorLike, { name }: Named = {}): Tensor =>
    builder.one('LinSpace', [['start', start], ['stop', stop], ['num', num, { dtype: 'int32' }]], { name, call: 'LinSpace' });

  return { constant, placeholder, fill, zeros: full('zeros', 0), ones: full('ones', 1), zerosLike, onesLike, range, linspace };
}

const asNumber = (value: TensorLike, dtype: DType): TensorLike => (typeof value === 'number' ? toNdArray(value, dtype) : value);

/** @throws ValueError where there are more values than the shape holds */
function filled(array: NdArray, shape: readonly number[] | undefined): NdArray {
  if (shape === undefined) return array;
  const size = sizeOfShape(shape);
  if (array.size === size) return new NdArray(array.dtype, shape, array.data);
  // Any value fills an empty shape.
  if (array.size > size && size > 0) throw new ValueError(`Too many elements provided. Takes at most ${size}, but got ${array.size}.`);
  const values = Array.from({ length: size }, (_, i) => array.at(Math.min(i, array.size - 1)) as number);
  return new NdArray(array.dtype, shape, toNdArray(values, array.dtype).data);
}
