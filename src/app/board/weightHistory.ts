/** Histograms of the weights of the studio's runs, gathered by looking into them while the board is open. */
import type { HistogramPoint, HistogramSeries } from '../../engine/declarations/eventLog';
import { EngineError } from '../../engine/errors/failure';
import type { Look, LookAnswer, RunId } from '../../engine/protocol';
import { weightPoint } from './weightPoint';

export interface WeightHistory {
  /** One series a weight; the same array until another look was taken. */
  readonly of: (run: RunId) => readonly HistogramSeries[];
  /** Looks into the run now, unless that is being done. Without effect for a run that has no layers. Rejects with `EngineError`. */
  readonly take: (run: RunId) => Promise<void>;
  readonly subscribe: (listener: () => void) => () => void;
  /** Grows with every look. */
  readonly version: () => number;
}

/** With more than this many points a series forgets every second one. */
const mostPoints = 400;
const none: readonly HistogramSeries[] = [];

/** @param now milliseconds since 1970 */
export function createWeightHistory(look: (run: RunId, want: Look) => Promise<LookAnswer>, now: () => number): WeightHistory {
  const histories = new Map<RunId, readonly HistogramSeries[]>();
  const looking = new Map<RunId, Promise<void>>();
  const withoutLayers = new Set<RunId>();
  const listeners = new Set<() => void>();
  let looks = 0;

  async function gather(run: RunId): Promise<void> {
    const answer = await look(run, { kind: 'layers' });
    if (answer.kind !== 'layers') return;
    const wallTime = now() / 1000;
    const before = histories.get(run) ?? none;
    const weights = answer.layers.flatMap(({ weights: reports }) => reports);
    histories.set(run, weights.map((weight) => ({
      tag: weight.name,
      points: append(before.find(({ tag }) => tag === weight.name)?.points ?? [], weightPoint(weight, answer.step, wallTime)),
    })));
    looks++;
    for (const listener of listeners) listener();
  }

  return {
    of: (run) => histories.get(run) ?? none,
    async take(run) {
      if (withoutLayers.has(run)) return;
      let doing = looking.get(run);
      if (!doing) {
        doing = gather(run).finally(() => { looking.delete(run); });
        looking.set(run, doing);
      }
      try {
        await doing;
      } catch (error) {
        if (!(error instanceof EngineError) || error.failure.code !== 'unsupported') throw error;
        withoutLayers.add(run);
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    version: () => looks,
  };
}

/** Points at or after the new step are of a future that was cut off, or the same look once more. */
function append(points: readonly HistogramPoint[], point: HistogramPoint | null): readonly HistogramPoint[] {
  if (!point) return points;
  const kept = points.filter(({ step }) => step < point.step);
  return [...(kept.length < mostPoints ? kept : kept.filter((_, i) => i % 2 === 0)), point];
}
