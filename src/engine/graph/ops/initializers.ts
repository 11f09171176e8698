/** What variables begin with (tensorflow/python/ops/init_ops.py). */
import type { GraphOps } from '../gradients/ops';
import { toNdArray, type ArrayLike } from '../ndArray';
import { sizeOfShape } from '../shape';
import type { Initializer } from '../variables';
import type { RandomOps } from './random';

interface Spread {
  readonly mean?: number;
  readonly stddev?: number;
  readonly seed?: number;
}
export interface VarianceScaling {
  readonly scale?: number;
  readonly mode?: 'fan_in' | 'fan_out' | 'fan_avg';
  readonly distribution?: 'truncated_normal' | 'uniform';
  readonly seed?: number;
}

/** Standard deviation of a normal number that was drawn again beyond two standard deviations. */
const truncatedDeviation = 0.8796256610342398;

/** Connections into and out of one unit of a weight of this shape. */
function fans(shape: readonly number[]): [into: number, out: number] {
  if (shape.length < 2) return [shape[0] ?? 1, shape[0] ?? 1];
  const field = sizeOfShape(shape.slice(0, -2));
  return [field * (shape.at(-2) ?? 1), field * (shape.at(-1) ?? 1)];
}

/** Functions of the façade; each gives an initializer for a shape and a type. */
export function initializerOps(tf: GraphOps, random: RandomOps) {
  const zerosInitializer = (): Initializer => (shape, dtype) => tf.zeros(shape, { dtype });
  const onesInitializer = (): Initializer => (shape, dtype) => tf.ones(shape, { dtype });
  const constantInitializer = (value: ArrayLike = 0): Initializer => (shape, dtype) => tf.constant(toNdArray(value, dtype), { shape });
  const randomNormalInitializer = (spread: Spread = {}): Initializer => (shape) => random.randomNormal(toNdArray(shape, 'int32'), spread);
  const truncatedNormalInitializer = (spread: Spread = {}): Initializer => (shape) => random.truncatedNormal(toNdArray(shape, 'int32'), spread);
  const randomUniformInitializer = ({ minval = 0, maxval = 1, seed }: { readonly minval?: number; readonly maxval?: number; readonly seed?: number } = {}): Initializer => (shape) =>
    random.randomUniform(toNdArray(shape, 'int32'), minval, maxval, { seed });

  /** Values whose variance is `scale` divided by the number of connections (K. He et al., ICCV 2015; X. Glorot, Y. Bengio, AISTATS 2010). */
  const varianceScalingInitializer = ({ scale = 1, mode = 'fan_in', distribution = 'truncated_normal', seed }: VarianceScaling = {}): Initializer => (shape) => {
    const [into, out] = fans(shape);
    const connections = mode === 'fan_in' ? into : mode === 'fan_out' ? out : (into + out) / 2;
    const variance = scale / Math.max(1, connections);
    const dims = toNdArray(shape, 'int32');
    if (distribution === 'truncated_normal') return random.truncatedNormal(dims, { stddev: Math.sqrt(variance) / truncatedDeviation, seed });
    const limit = Math.sqrt(3 * variance);
    return random.randomUniform(dims, -limit, limit, { seed });
  };
  const glorotUniformInitializer = ({ seed }: { readonly seed?: number } = {}): Initializer => varianceScalingInitializer({ mode: 'fan_avg', distribution: 'uniform', ...(seed === undefined ? {} : { seed }) });
  const glorotNormalInitializer = ({ seed }: { readonly seed?: number } = {}): Initializer => varianceScalingInitializer({ mode: 'fan_avg', ...(seed === undefined ? {} : { seed }) });

  /** Of shared variables that name none. */
  const defaultInitializer: Initializer = (shape, dtype) => (dtype === 'float32' ? glorotUniformInitializer() : zerosInitializer())(shape, dtype);

  return {
    zerosInitializer, onesInitializer, constantInitializer, randomNormalInitializer, truncatedNormalInitializer, randomUniformInitializer,
    varianceScalingInitializer, glorotUniformInitializer, glorotNormalInitializer, defaultInitializer,
  };
}
