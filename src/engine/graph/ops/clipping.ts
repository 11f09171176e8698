/** Keeping values, or the lengths of gradients, within bounds (tensorflow/python/ops/clip_ops.py). */
import type { Builder, Named, TensorLike } from '../builder';
import type { GraphOps } from '../gradients/ops';
import { toNdArray } from '../ndArray';
import type { Tensor } from '../tensor';

/** Functions of the façade. */
export function clippingOps(builder: Builder, tf: GraphOps) {
  const within = <T>(name: string, body: (scope: string) => T): T => builder.graph.nameScope(name, body);
  const { add, mul, div, sub } = tf.python;

  const clipByValue = (t: TensorLike, smallest: TensorLike, largest: TensorLike, { name }: Named = {}): Tensor =>
    within(name ?? 'clip_by_value', (scope) => {
      const values = builder.convert(t, { name: 't' });
      return tf.maximum(tf.minimum(values, largest), smallest, { name: scope });
    });

  /** Shortened to the length `clipNorm` along the axes (all where missing) where it is longer. */
  const clipByNorm = (t: TensorLike, clipNorm: TensorLike, { axes, name }: Named & { readonly axes?: readonly number[] } = {}): Tensor =>
    within(name ?? 'clip_by_norm', (scope) => {
      const values = builder.convert(t, { name: 't' });
      const sum = tf.reduceSum(mul(values, values), { keepdims: true, ...(axes ? { axis: axes } : {}) });
      // The gradient of a root of zero would not be finite.
      const positive = tf.greater(sum, 0);
      const norm = tf.where(positive, tf.sqrt(tf.where(positive, sum, tf.onesLike(sum))), sum);
      const scaled = mul(values, clipNorm);
      return tf.identity(div(scaled, tf.maximum(norm, clipNorm)), { name: scope });
    });

  /** The length of all tensors taken together as one vector. */
  const globalNorm = (tensors: readonly TensorLike[], { name }: Named = {}): Tensor =>
    within(name ?? 'global_norm', () => {
      const halves = tensors.map((t) => builder.one('L2Loss', [['t', t]]));
      const sum = tf.reduceSum(tf.stack(halves));
      return tf.sqrt(mul(sum, builder.constant(toNdArray(2, sum.dtype))), { name: 'global_norm' });
    });

  /** All tensors scaled by one factor, so that their common length is at most `clipNorm`; with the length before. */
  const clipByGlobalNorm = (tensors: readonly TensorLike[], clipNorm: TensorLike, { useNorm, name }: Named & { readonly useNorm?: Tensor } = {}): readonly [clipped: readonly Tensor[], norm: Tensor] => {
    const norm = useNorm ?? globalNorm(tensors);
    return within(name ?? 'clip_by_global_norm', () => {
      const inverse = div(1, norm);
      const scale = mul(clipNorm, tf.minimum(inverse, div(builder.constant(toNdArray(1, norm.dtype)), clipNorm)));
      // Not a number where the length is not finite, so that nobody learns from it.
      const finite = add(scale, sub(norm, norm));
      const clipped = tensors.map((t, i) => tf.identity(mul(t, finite), { name: `clip_by_global_norm/_${i}` }));
      return [clipped, norm];
    });
  };

  return { clipByValue, clipByNorm, globalNorm, clipByGlobalNorm };
}
