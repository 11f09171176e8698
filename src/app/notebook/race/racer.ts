/** A racer: an optimizer with its own parameters. All else of a race is the same for everyone. */
import { isOptimizerId, optimizerParams, paramsOf, type OptimizerId } from '../../../engine/declarations/optimizers';
import type { Params } from '../../../engine/declarations/schema';

export type Racer = Params & { readonly optimizer: OptimizerId };

/** Names of every parameter that belongs to the racers and not to the race. */
export const racerParamNames: readonly string[] = optimizerParams('sgd').map((p) => p.name);

/** The racer among a run's parameters, or null where there is no optimizer to choose. */
export function racerOf(params: Params): Racer | null {
  const optimizer = params['optimizer'];
  if (typeof optimizer !== 'string' || !isOptimizerId(optimizer)) return null;
  const defaults = Object.fromEntries(optimizerParams(optimizer).map((p) => [p.name, p.default]));
  const own = Object.fromEntries(paramsOf(optimizer, params).map((name) => [name, params[name] ?? defaults[name] ?? 0]));
  return { ...own, optimizer };
}

/** A new racer with the optimizer's defaults. */
export const defaultRacer = (optimizer: OptimizerId): Racer => racerOf({ optimizer }) ?? { optimizer };

/** Equal for racers that would run the same race. */
export const racerKey = (racer: Racer): string => JSON.stringify(Object.entries(racer).sort(([a], [b]) => (a < b ? -1 : 1)));

/** `racers` and one more: with a tenth of the learning rate for each time the same one is there already. */
export function withAnother(racers: readonly Racer[], optimizer: OptimizerId): readonly Racer[] {
  let racer = defaultRacer(optimizer);
  const taken = new Set(racers.map(racerKey));
  while (taken.has(racerKey(racer))) racer = { ...racer, learningRate: Number((Number(racer['learningRate']) / 10).toPrecision(6)) };
  return [...racers, racer];
}
