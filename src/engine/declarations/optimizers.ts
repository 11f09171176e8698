/**
 * The optimizers' names, parameters and defaults. Definitions follow TensorFlow 2.15's `tf.keras.optimizers.legacy`
 * (the course's Keras): Adam epsilon 1e-7, RMSprop rho 0.9, Adagrad accumulator 0.1, Adadelta rho 0.95.
 */
import type { NumberParam, ParamSchema } from './schema';

export const optimizerIds = ['sgd', 'momentum', 'nesterov', 'adagrad', 'adadelta', 'rmsprop', 'adam'] as const;
export type OptimizerId = (typeof optimizerIds)[number];

/** Learning rates that suit each rule on the lessons' networks; the page fills them in when the optimizer changes. */
export const defaultLearningRates: Readonly<Record<OptimizerId, number>> = {
  sgd: 0.01, momentum: 0.01, nesterov: 0.01, adagrad: 0.01, adadelta: 1, rmsprop: 0.001, adam: 0.001,
};

export const learningRate = (defaultRate: number): NumberParam => ({ kind: 'number', name: 'learningRate', default: defaultRate, min: 1e-6, max: 10, scale: 'log' });

const share = (name: string, value: number, is: readonly OptimizerId[]): NumberParam => ({
  kind: 'number', name, default: value, min: 0, max: 0.99999, advanced: true, when: { param: 'optimizer', is },
});

/** `optimizer`, `learningRate` and every rule's own parameters, as one flat list for forms and `--set`. */
export function optimizerParams(optimizer: OptimizerId): readonly ParamSchema[] {
  return [
    { kind: 'choice', name: 'optimizer', default: optimizer, options: optimizerIds },
    learningRate(defaultLearningRates[optimizer]),
    share('momentum', 0.9, ['momentum', 'nesterov']),
    share('rho', 0.9, ['rmsprop']),
    share('rhoAdadelta', 0.95, ['adadelta']),
    share('beta1', 0.9, ['adam']),
    share('beta2', 0.999, ['adam']),
    { kind: 'number', name: 'initialAccumulator', default: 0.1, min: 0, max: 10, advanced: true, when: { param: 'optimizer', is: ['adagrad'] } },
    { kind: 'number', name: 'epsilon', default: 1e-7, min: 1e-12, max: 1, scale: 'log', advanced: true, when: { param: 'optimizer', is: ['adagrad', 'adadelta', 'rmsprop', 'adam'] } },
  ];
}

/** Names of the parameters that the given optimizer reads. */
export function paramsOf(optimizer: OptimizerId): readonly string[] {
  return optimizerParams(optimizer).filter((p) => p.name !== 'optimizer' && (!p.when || p.when.is.includes(optimizer))).map((p) => p.name);
}

export const isOptimizerId = (id: string): id is OptimizerId => (optimizerIds as readonly string[]).includes(id);
