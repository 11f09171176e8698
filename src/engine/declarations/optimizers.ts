/**
 * The optimizers' names, parameters and defaults. Definitions follow TensorFlow 2.15's `tf.keras.optimizers.legacy`
 * (the course's Keras) where it has the rule, else Keras 3; docs/OPTIMIZERS.md says how others differ.
 */
import { gradientParams } from './gradientProcessing';
import { scheduleParams } from './schedules/params';
import type { NumberParam, ParamSchema, Params } from './schema';

export const optimizerIds = ['sgd', 'momentum', 'nesterov', 'adagrad', 'adadelta', 'rmsprop', 'adam', 'adamax', 'nadam', 'adamw', 'lion'] as const;
export type OptimizerId = (typeof optimizerIds)[number];

/** The same in every language. */
export const optimizerNames: Readonly<Record<OptimizerId, string>> = {
  sgd: 'SGD', momentum: 'Momentum', nesterov: 'Nesterov', adagrad: 'Adagrad', adadelta: 'Adadelta', rmsprop: 'RMSprop', adam: 'Adam', adamax: 'Adamax', nadam: 'Nadam', adamw: 'AdamW', lion: 'Lion',
};

/** Learning rates that suit each rule on the lessons' networks; the page fills them in when the optimizer changes. */
export const defaultLearningRates: Readonly<Record<OptimizerId, number>> = {
  sgd: 0.01, momentum: 0.01, nesterov: 0.01, adagrad: 0.01, adadelta: 1, rmsprop: 0.001, adam: 0.001, adamax: 0.001, nadam: 0.001, adamw: 0.001, lion: 0.0001,
};

export const learningRate = (defaultRate: number): NumberParam => ({ kind: 'number', name: 'learningRate', default: defaultRate, min: 1e-6, max: 10, scale: 'log' });

const share = (name: string, value: number, is: readonly OptimizerId[]): NumberParam => ({
  kind: 'number', name, default: value, min: 0, max: 0.99999, advanced: true, when: { param: 'optimizer', is },
});

const adamFamily: readonly OptimizerId[] = ['adam', 'adamax', 'nadam', 'adamw'];

/** `optimizer`, `learningRate`, every rule's own parameters, the rate's schedule and what is done to gradients, as one flat list for forms and `--set`. */
export function optimizerParams(optimizer: OptimizerId): readonly ParamSchema[] {
  return [
    { kind: 'choice', name: 'optimizer', default: optimizer, options: optimizerIds },
    learningRate(defaultLearningRates[optimizer]),
    share('momentum', 0.9, ['momentum', 'nesterov']),
    share('rho', 0.9, ['rmsprop']),
    share('rhoAdadelta', 0.95, ['adadelta']),
    share('beta1', 0.9, [...adamFamily, 'lion']),
    share('beta2', 0.999, adamFamily),
    share('beta2Lion', 0.99, ['lion']),
    { kind: 'number', name: 'weightDecay', default: 0.004, min: 0, max: 10, advanced: true, when: { param: 'optimizer', is: ['adamw', 'lion'] } },
    { kind: 'number', name: 'initialAccumulator', default: 0.1, min: 0, max: 10, advanced: true, when: { param: 'optimizer', is: ['adagrad'] } },
    { kind: 'number', name: 'epsilon', default: 1e-7, min: 1e-12, max: 1, scale: 'log', advanced: true, when: { param: 'optimizer', is: ['adagrad', 'adadelta', 'rmsprop', ...adamFamily] } },
    ...scheduleParams,
    ...gradientParams,
  ];
}

/** Names of the parameters that the given optimizer reads, where the others are as `given` or else as by default. */
export function paramsOf(optimizer: OptimizerId, given: Params = {}): readonly string[] {
  const all = optimizerParams(optimizer);
  const values: Params = { ...Object.fromEntries(all.map((p) => [p.name, p.default])), ...given, optimizer };
  return all.filter((p) => p.name !== 'optimizer' && (!p.when || p.when.is.includes(values[p.when.param] ?? ''))).map((p) => p.name);
}

/**
 * The parameter that is a rule's momentum, the share of earlier gradients in its direction, which can be changed while it
 * trains and is what a one-cycle schedule moves; null where the rule has none. For the Adam family and Lion that is beta1.
 */
export function momentumParam(optimizer: OptimizerId): 'momentum' | 'beta1' | null {
  const own = paramsOf(optimizer);
  return own.includes('momentum') ? 'momentum' : own.includes('beta1') ? 'beta1' : null;
}

export const isOptimizerId = (id: string): id is OptimizerId => (optimizerIds as readonly string[]).includes(id);
