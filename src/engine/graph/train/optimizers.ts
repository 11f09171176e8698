/** TensorFlow's optimizers (tensorflow/python/training/*.py). A learning rate may be a tensor: fed, or decayed by the global step. */
import { attr } from '../attributes';
import type { Named, TensorLike } from '../builder';
import { ValueError } from '../errors';
import { Optimizer, type OptimizerRule, type Workshop } from './optimizer';
import type { SlotStart } from './slots';

export interface AdadeltaOptions extends Named {
  readonly rho?: TensorLike;
  readonly epsilon?: TensorLike;
}
export interface RmsPropOptions extends Named {
  readonly decay?: TensorLike;
  readonly momentum?: TensorLike;
  readonly epsilon?: TensorLike;
  /** Divides by the gradient's deviation instead of its size. */
  readonly centered?: boolean;
}
export interface AdamOptions extends Named {
  readonly beta1?: TensorLike;
  readonly beta2?: TensorLike;
  readonly epsilon?: TensorLike;
}
export interface FtrlOptions extends Named {
  readonly learningRatePower?: number;
  readonly initialAccumulatorValue?: number;
  readonly l1RegularizationStrength?: number;
  readonly l2RegularizationStrength?: number;
}

/** @throws ValueError for a value out of range, in TensorFlow's words */
function check(holds: boolean, message: string): void {
  if (!holds) throw new ValueError(message);
}

/** Functions of the façade. */
export function optimizers(workshop: Workshop) {
  const { tf } = workshop;
  const zeros: SlotStart = (shape) => tf.zeros(shape);
  const made = (rule: OptimizerRule): Optimizer => new Optimizer(rule, workshop);

  const GradientDescentOptimizer = (learningRate: TensorLike, { name = 'GradientDescent' }: Named = {}): Optimizer =>
    made({ name, type: 'ApplyGradientDescent', slots: {}, settings: { learning_rate: learningRate }, references: [], inputs: ['learning_rate', 'grad'] });

  const MomentumOptimizer = (learningRate: TensorLike, momentum: TensorLike, { useNesterov = false, name = 'Momentum' }: Named & { readonly useNesterov?: boolean } = {}): Optimizer =>
    made({
      name, type: 'ApplyMomentum', attributes: { use_nesterov: attr.bool(useNesterov) },
      slots: { momentum: zeros }, settings: { learning_rate: learningRate, momentum },
      references: ['momentum'], inputs: ['learning_rate', 'grad', 'momentum'],
    });

  const AdagradOptimizer = (learningRate: TensorLike, { initialAccumulatorValue = 0.1, name = 'Adagrad' }: Named & { readonly initialAccumulatorValue?: number } = {}): Optimizer => {
    check(initialAccumulatorValue > 0, `initial_accumulator_value must be positive: ${initialAccumulatorValue}`);
    return made({
      name, type: 'ApplyAdagrad', attributes: { update_slots: attr.bool(true) },
      slots: { accumulator: (shape) => tf.constant(initialAccumulatorValue, { shape }) }, settings: { learning_rate: learningRate },
      references: ['accumulator'], inputs: ['learning_rate', 'grad'],
    });
  };

  const AdadeltaOptimizer = (learningRate: TensorLike = 0.001, { rho = 0.95, epsilon = 1e-8, name = 'Adadelta' }: AdadeltaOptions = {}): Optimizer =>
    made({
      name, type: 'ApplyAdadelta', slots: { accum: zeros, accum_update: zeros }, settings: { lr: learningRate, rho, epsilon },
      references: ['accum', 'accum_update'], inputs: ['lr', 'rho', 'epsilon', 'grad'],
    });

  const RMSPropOptimizer = (learningRate: TensorLike, { decay = 0.9, momentum = 0, epsilon = 1e-10, centered = false, name = 'RMSProp' }: RmsPropOptions = {}): Optimizer => {
    const means = centered ? { mg: zeros } : {};
    return made({
      name, type: centered ? 'ApplyCenteredRMSProp' : 'ApplyRMSProp',
      slots: { rms: (shape) => tf.ones(shape), ...means, momentum: zeros }, settings: { learning_rate: learningRate, decay, momentum, epsilon },
      references: [...Object.keys(means), 'rms', 'momentum'], inputs: ['learning_rate', 'decay', 'momentum', 'epsilon', 'grad'],
    });
  };

  const AdamOptimizer = (learningRate: TensorLike = 0.001, { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, name = 'Adam' }: AdamOptions = {}): Optimizer =>
    made({
      name, type: 'ApplyAdam', attributes: { use_nesterov: attr.bool(false) },
      slots: { m: zeros, v: zeros }, settings: { learning_rate: learningRate, beta1, beta2, epsilon },
      powers: { beta1_power: { start: beta1, setting: 'beta1' }, beta2_power: { start: beta2, setting: 'beta2' } },
      references: ['m', 'v'], inputs: ['beta1_power', 'beta2_power', 'learning_rate', 'beta1', 'beta2', 'epsilon', 'grad'],
    });

  const FtrlOptimizer = (
    learningRate: TensorLike,
    { learningRatePower = -0.5, initialAccumulatorValue = 0.1, l1RegularizationStrength: l1 = 0, l2RegularizationStrength: l2 = 0, name = 'Ftrl' }: FtrlOptions = {},
  ): Optimizer => {
    check(initialAccumulatorValue >= 0, `initial_accumulator_value ${initialAccumulatorValue.toFixed(6)} needs to be positive or zero`);
    check(learningRatePower <= 0, `learning_rate_power ${learningRatePower.toFixed(6)} needs to be negative or zero`);
    check(l1 >= 0, `l1_regularization_strength ${l1.toFixed(6)} needs to be positive or zero`);
    check(l2 >= 0, `l2_regularization_strength ${l2.toFixed(6)} needs to be positive or zero`);
    return made({
      name, type: 'ApplyFtrl', attributes: { multiply_linear_by_lr: attr.bool(false) },
      slots: { accum: (shape) => tf.ones(shape).mul(initialAccumulatorValue), linear: zeros },
      settings: { learning_rate: learningRate, l1_regularization_strength: l1, l2_regularization_strength: l2, learning_rate_power: learningRatePower },
      references: ['accum', 'linear'], inputs: ['grad', 'learning_rate', 'l1_regularization_strength', 'l2_regularization_strength', 'learning_rate_power'],
    });
  };

  return { GradientDescentOptimizer, MomentumOptimizer, AdagradOptimizer, AdadeltaOptimizer, RMSPropOptimizer, AdamOptimizer, FtrlOptimizer };
}
