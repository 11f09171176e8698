/** Softmax along any axis: the operation itself knows the last one only (tensorflow/python/ops/nn_ops.py, `_wrap_2d_function`). */
import type { Builder, Named, TensorLike } from '../builder';
import { ValueError } from '../errors';
import type { GraphOps } from '../gradients/ops';
import { toNdArray } from '../ndArray';
import type { Tensor } from '../tensor';
import './softmax';

/** Functions of `tf.nn`. */
export function softmaxOps(builder: Builder, tf: GraphOps) {
  /** The order of axes with `axis` and the last one exchanged. */
  const exchanged = (axis: number, last: Tensor): Tensor => {
    const ints = (value: number): Tensor => builder.convert(toNdArray(value, 'int32'));
    const [before, after] = [tf.range(0, axis), tf.range(axis + 1, last)];
    return tf.concat([before, tf.stack([last], { name: 'concat/values_1' }), after, builder.convert([axis], { dtype: 'int32', name: 'concat/values_3' })], ints(0));
  };

  const along = (type: 'Softmax' | 'LogSoftmax') => (logits: TensorLike, { axis = -1, name }: Named & { readonly axis?: number } = {}): Tensor => {
    const x = builder.convert(logits);
    const rank = x.shape?.length ?? null;
    if (rank !== null && (axis < -rank || axis >= rank)) throw new ValueError(`\`axis\` must be in the range [${-rank}, ${rank}); received ${axis}`);
    const at = axis < 0 && rank !== null ? axis + rank : axis;
    if (axis === -1 || at === (rank ?? 0) - 1) return builder.one(type, [['logits', x]], { name, allowed: ['float32'] });
    tf.rank(x);
    const inputRank = tf.rank(x);
    const swapped = tf.transpose(x, { perm: exchanged(at, tf.subtract(inputRank, 1)) });
    const result = builder.one(type, [['logits', swapped]], { name });
    const back = tf.transpose(result, { perm: exchanged(at, tf.subtract(inputRank, 1)) });
    back.refineShape(x.shape);
    return back;
  };
  return { softmax: along('Softmax'), logSoftmax: along('LogSoftmax') };
}
