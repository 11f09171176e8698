/** Where the chain rule begins: the gradients of the ys themselves (tensorflow/python/ops/gradients_util.py, `_DefaultGradYs`). */
import type { Builder, TensorLike } from '../builder';
import { isNumeric } from '../dtype';
import { ValueError } from '../errors';
import type { Tensor } from '../tensor';
import type { GraphOps } from './ops';

/**
 * One gradient for each y: the given one, or ones.
 * @throws ValueError for another number of them, TypeError where one does not fit its y
 */
export function initialGradients(builder: Builder, tf: GraphOps, ys: readonly Tensor[], given: readonly (TensorLike | null)[]): Tensor[] {
  if (given.length !== ys.length) throw new ValueError(`Length mismatch. Passed ${given.length} grad_ys for ${ys.length} ys`);
  const converted = given.map((value, i) => (value === null ? null : builder.convert(value, { dtype: ys[i]?.dtype, name: `grad_y_${i}` })));
  return ys.map((y, i) => {
    const name = `grad_ys_${i}`;
    const grad = converted[i] ?? null;
    if (grad === null) return ones(tf, y, name);
    check(y, grad);
    return tf.identity(grad, { name });
  });
}

function ones(tf: GraphOps, y: Tensor, name: string): Tensor {
  if (y.dtype === 'complex64') throw new TypeError(`Gradients of complex tensors (${String(y)}) must set grad_ys (y.dtype = ${y.dtype})`);
  return tf.ones(tf.shape(y), { dtype: y.dtype, name });
}

function check(y: Tensor, grad: Tensor): void {
  const about = `tensor ${String(y)} with type ${y.dtype} must be`;
  if (!isNumeric(y.dtype)) throw new TypeError(`${about} numeric to obtain a default gradient`);
  const complex = y.dtype === 'complex64';
  if (complex !== (grad.dtype === 'complex64') || !isNumeric(grad.dtype)) {
    throw new TypeError(`Gradient type ${grad.dtype} generated for ${complex ? 'complex' : 'real or integer'}-valued ${about} ${complex ? 'complex' : 'real or integer'}`);
  }
}
