import type { Arrival } from './pool';

/** What an update is made of. */
export interface Collected {
  /** Of the mean loss over all its examples. */
  readonly gradient: Float32Array;
  readonly loss: number;
  readonly accuracy: number;
  /** Updates between reading the weights and applying the gradient, mean over the gradients used. */
  readonly staleness: number;
  /** Gradients that came too late since the update before. */
  readonly dropped: number;
}

/**
 * The gradient of all examples together: means of batches, weighted by their examples, added in the order of the batches, so
 * that the order of arrival does not show in the last digit. @param version updates done before this one
 */
export function aggregate(arrivals: readonly Arrival[], version: number, dropped: number): Collected {
  const ordered = arrivals.toSorted((a, b) => a.number - b.number);
  const examples = ordered.reduce((sum, arrival) => sum + arrival.examples, 0);
  const mean = (of: (arrival: Arrival) => number): number => ordered.reduce((sum, arrival) => sum + of(arrival) * (arrival.examples / examples), 0);
  const gradient = new Float32Array(ordered[0]?.gradient.length ?? 0);
  for (const { gradient: part, examples: own } of ordered) {
    const weight = own / examples;
    for (let i = 0; i < gradient.length; i++) gradient[i] = (gradient[i] ?? 0) + weight * (part[i] ?? 0);
  }
  return {
    gradient,
    loss: mean(({ loss }) => loss),
    accuracy: mean(({ accuracy }) => accuracy),
    staleness: ordered.reduce((sum, arrival) => sum + version - arrival.version, 0) / ordered.length,
    dropped,
  };
}
