/** Learning rates that sink with the global step (tensorflow/python/training/learning_rate_decay.py). */
import type { Builder, Named, TensorLike } from '../builder';
import { ValueError } from '../errors';
import type { GraphOps } from '../gradients/ops';
import type { Tensor } from '../tensor';
import type { Variable } from '../variable';

type Step = Tensor | Variable;

export interface PolynomialOptions extends Named {
  readonly endLearningRate?: TensorLike;
  readonly power?: TensorLike;
  /** After the last step it begins anew, over a longer time. */
  readonly cycle?: boolean;
}

/** Functions of the façade. */
export function decayOps(builder: Builder, tf: GraphOps) {
  const float = (value: TensorLike, name?: string): Tensor => tf.cast(builder.convert(value, { name }), 'float32');

  /** learningRate * decayRate ^ (step / decaySteps); with `staircase` the exponent is a whole number. */
  const exponentialDecay = (learningRate: TensorLike, globalStep: Step, decaySteps: TensorLike, decayRate: TensorLike, { staircase = false, name }: Named & { readonly staircase?: boolean } = {}): Tensor =>
    builder.graph.nameScope(name ?? 'ExponentialDecay', (scope) => {
      const initial = builder.convert(learningRate, { name: 'initial_learning_rate' });
      const [steps, rate] = [float(decaySteps), float(decayRate)];
      const time = float(globalStep).div(steps);
      return tf.multiply(initial, tf.pow(rate, staircase ? tf.floor(time) : time), { name: scope });
    });

  /** From `learningRate` to `endLearningRate` in `decaySteps`: (learningRate - end) (1 - step / decaySteps)^power + end. */
  const polynomialDecay = (learningRate: TensorLike, globalStep: Step, decaySteps: TensorLike, { endLearningRate = 0.0001, power = 1, cycle = false, name }: PolynomialOptions = {}): Tensor =>
    builder.graph.nameScope(name ?? 'PolynomialDecay', (scope) => {
      const initial = builder.convert(learningRate, { name: 'initial_learning_rate' });
      const [end, exponent] = [float(endLearningRate), float(power)];
      const [step, steps] = [float(globalStep), float(decaySteps)];
      // The first round begins at step 0 and ends with decaySteps itself.
      const lasting = cycle ? tf.multiply(steps, tf.maximum(tf.ceil(step.div(steps)), 1)) : steps;
      const part = (cycle ? step : tf.minimum(step, steps)).div(lasting);
      return tf.add(tf.multiply(initial.sub(end), tf.pow(tf.python.sub(1, part), exponent)), end, { name: scope });
    });

  /** `values[0]` up to and with step `boundaries[0]`, then `values[1]`, ... @throws ValueError unless there is one value more than boundaries */
  const piecewiseConstant = (globalStep: Step, boundaries: readonly number[], values: readonly number[], { name }: Named = {}): Tensor => {
    if (boundaries.length !== values.length - 1) throw new ValueError('The length of boundaries should be 1 less than the length of values');
    return builder.graph.nameScope(name ?? 'PiecewiseConstant', (scope) => {
      const passed = tf.greater(float(globalStep), tf.constant(boundaries, { name: 'boundaries' }));
      const index = tf.reduceSum(tf.cast(passed, 'int32'));
      return tf.gather(tf.constant(values, { name: 'values' }), index, { name: scope });
    });
  };

  return { exponentialDecay, polynomialDecay, piecewiseConstant };
}
