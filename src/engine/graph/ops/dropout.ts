/** Dropout (N. Srivastava et al., JMLR 15, 2014), composed as tensorflow/python/ops/nn_ops.py composes it. */
import type { Builder, TensorLike } from '../builder';
import { ValueError } from '../errors';
import type { GraphOps } from '../gradients/ops';
import { toNdArray } from '../ndArray';
import type { Tensor } from '../tensor';
import type { RandomOps, Seeded } from './random';

export interface DropoutOptions extends Seeded {
  readonly keepProb?: number | Tensor;
  /** 1 - keepProb. */
  readonly rate?: number | Tensor;
  readonly noiseShape?: TensorLike;
}

/** Functions of `tf.nn`. */
export function dropoutOps(builder: Builder, tf: GraphOps, random: RandomOps) {
  /** Each element is kept with the probability `keepProb`, and then divided by it; the others become 0. */
  const dropout = (x: TensorLike, { keepProb, rate: dropped, noiseShape, seed, name }: DropoutOptions = {}): Tensor => {
    const input = builder.convert(x);
    const rate = rateOf(keepProb, dropped);
    if (rate === 0) return input;
    return builder.graph.nameScope(name ?? 'dropout', () => {
      const scaled = typeof rate === 'number'
        ? tf.multiply(input, builder.constant(toNdArray(1 / (1 - rate), input.dtype)))
        : tf.realDivide(input, tf.subtract(builder.constant(toNdArray(1, input.dtype)), rate));
      const noise = random.randomUniform(noiseShape ?? tf.shape(input), 0, 1, { seed });
      const result = tf.select(tf.greaterEqual(noise, rate), scaled, tf.scalar(0, input));
      result.refineShape(input.shape);
      return result;
    });
  };

  const rateOf = (keepProb: number | Tensor | undefined, rate: number | Tensor | undefined): number | Tensor => {
    const asked = keepProb === undefined ? rate : typeof keepProb === 'number' ? 1 - keepProb : tf.python.sub(1, keepProb);
    if (asked === undefined) throw new ValueError('You must provide a rate to dropout.');
    if (typeof asked === 'number' && (asked < 0 || asked >= 1)) throw new ValueError(`\`rate\` must be a scalar tensor or a float in the range [0, 1). Received: rate=${asked}`);
    return asked;
  };
  return { dropout };
}
