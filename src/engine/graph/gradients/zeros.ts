import { attr } from '../attributes';
import type { Tensor } from '../tensor';
import type { GraphOps } from './ops';

/**
 * The gradient of an output that nothing depends on. Of a switch, it must be dead where the output is
 * (tensorflow/python/ops/control_flow_state.py, `ZerosLike`).
 */
export function zerosFor(tf: GraphOps, output: Tensor): Tensor {
  const { op, index, graph, dtype } = output;
  if (op.type !== 'Switch') return tf.raw('ZerosLike', [output], { name: 'zeros_like' });
  const side = graph.createOperation('Switch', [op.input(0), op.input(1)], { attributes: { T: attr.type(dtype) } }).output(index);
  const pivot = tf.identity(side);
  const size = tf.raw('Shape', [side], { attributes: { out_type: attr.type('int32') } });
  return tf.after(pivot, () => tf.zeros(size, { dtype }));
}

/** Whether it was made by `zerosFor`, so that what depends on it need not be added. */
export const isZeros = ({ op }: Tensor): boolean => op.type === 'ZerosLike';
