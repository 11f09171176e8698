import type { TensorLike } from './builder';
import type { Tensor } from './tensor';

/** What Python writes with signs: `x * y + z`. Operations get the names that TensorFlow gives those. */
export interface Operators {
  readonly add: (x: TensorLike, y: TensorLike) => Tensor;
  readonly sub: (x: TensorLike, y: TensorLike) => Tensor;
  readonly mul: (x: TensorLike, y: TensorLike) => Tensor;
  readonly div: (x: TensorLike, y: TensorLike) => Tensor;
  readonly pow: (x: TensorLike, y: TensorLike) => Tensor;
  readonly neg: (x: TensorLike) => Tensor;
}

type Binary = (x: TensorLike, y: TensorLike, options: { readonly name: string }) => Tensor;

/** The operators of a façade, for the tensors of its graphs. */
export function operatorsOf(ops: { readonly add: Binary; readonly subtract: Binary; readonly multiply: Binary; readonly divide: Binary; readonly pow: Binary; readonly negative: (x: TensorLike) => Tensor }): Operators {
  const named = (operation: Binary, name: string) => (x: TensorLike, y: TensorLike): Tensor => operation(x, y, { name });
  return { add: named(ops.add, 'add'), sub: named(ops.subtract, 'sub'), mul: named(ops.multiply, 'mul'), div: named(ops.divide, 'truediv'), pow: named(ops.pow, 'pow'), neg: ops.negative };
}
