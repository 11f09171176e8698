/** Means and variances, and what divides by them (tensorflow/python/ops/nn_impl.py). */
import type { Builder, Named, TensorLike } from '../builder';
import type { GraphOps } from '../gradients/ops';
import type { Tensor } from '../tensor';

export interface MomentOptions extends Named {
  readonly axes?: readonly number[];
  readonly keepdims?: boolean;
}
export interface BatchNormalizationOptions extends Named {
  readonly offset?: TensorLike | null;
  readonly scale?: TensorLike | null;
  readonly varianceEpsilon: number;
}

/** Functions of `tf.nn`. */
export function normalizationOps(builder: Builder, tf: GraphOps) {
  const within = <T>(name: string, body: (scope: string) => T): T => builder.graph.nameScope(name, body);

  /** Mean and variance (divided by the number of elements) over the axes. */
  const moments = (x: TensorLike, axes: readonly number[] | MomentOptions, options: MomentOptions = {}): readonly [mean: Tensor, variance: Tensor] => {
    const given: MomentOptions = isAxes(axes) ? { ...options, axes } : axes;
    const { axes: axis = [], keepdims = false, name } = given;
    return within(name ?? 'moments', () => {
      const y = builder.convert(x);
      const mean = tf.reduceMean(y, { axis, keepdims: true, name: 'mean' });
      const variance = tf.reduceMean(tf.squaredDifference(y, tf.stopGradient(mean)), { axis, keepdims: true, name: 'variance' });
      return keepdims ? [mean, variance] : [tf.squeeze(mean, { axis }), tf.squeeze(variance, { axis })];
    });
  };

  /** (x - mean) / √(variance + ε), times `scale`, plus `offset`. */
  const batchNormalization = (x: TensorLike, mean: TensorLike, variance: TensorLike, { offset = null, scale = null, varianceEpsilon, name }: BatchNormalizationOptions): Tensor =>
    within(name ?? 'batchnorm', () => {
      const { add, mul, neg, sub } = tf.python;
      const root = tf.rsqrt(add(variance, varianceEpsilon));
      const factor = scale === null ? root : mul(root, scale);
      const scaled = mul(x, factor);
      const shift = offset === null ? mul(neg(mean), factor) : sub(offset, mul(mean, factor));
      return add(scaled, shift);
    });

  /** x divided by its length along the axis, or by `√epsilon` where it is shorter. */
  const l2Normalize = (x: TensorLike, { axis, epsilon = 1e-12, name }: Named & { readonly axis?: number | readonly number[]; readonly epsilon?: number } = {}): Tensor =>
    within(name ?? 'l2_normalize', (scope) => {
      const y = builder.convert(x, { name: 'x' });
      const sum = tf.reduceSum(tf.square(y), { keepdims: true, ...(axis === undefined ? {} : { axis }) });
      return tf.multiply(y, tf.rsqrt(tf.maximum(sum, epsilon)), { name: scope });
    });

  return { moments, batchNormalization, l2Normalize };
}

const isAxes = (value: readonly number[] | MomentOptions): value is readonly number[] => Array.isArray(value);
