import type { OptimizerId } from '../../engine/declarations/optimizers';
import adadelta from '../../engine/optim/rules/adadelta.ts?raw';
import adagrad from '../../engine/optim/rules/adagrad.ts?raw';
import adam from '../../engine/optim/rules/adam.ts?raw';
import adamax from '../../engine/optim/rules/adamax.ts?raw';
import adamw from '../../engine/optim/rules/adamw.ts?raw';
import lion from '../../engine/optim/rules/lion.ts?raw';
import momentum from '../../engine/optim/rules/momentum.ts?raw';
import nadam from '../../engine/optim/rules/nadam.ts?raw';
import nesterov from '../../engine/optim/rules/nesterov.ts?raw';
import rmsprop from '../../engine/optim/rules/rmsprop.ts?raw';
import sgd from '../../engine/optim/rules/sgd.ts?raw';

/** The source of every rule, as it is compiled into the engine. */
export const ruleSources: Readonly<Record<OptimizerId, string>> = {
  sgd, momentum, nesterov, adagrad, adadelta, rmsprop, adam, adamax, nadam, adamw, lion,
};
