/** What a race costs beside its racers one by one, and what a second worker brings. */
import type { Bench } from '../browser';
import { failure, type Scenario } from '../scenario';
import type { RaceJob, RaceResult } from '../shared/jobs';
import { lossFell, median } from '../shared/statistics';
import { formatNumber, formatTable } from '../table';

const batch = 64;
/** Every worker has one thread, so that all ways differ in nothing else. */
const threadsEach = 1;
const optimizers = ['sgd', 'momentum', 'adagrad', 'rmsprop', 'adam'] as const;

interface Way {
  readonly name: string;
  readonly workers: number;
  readonly together: boolean;
  /** Of the time of the single runs in the same round. */
  readonly limit: number | null;
}
const ways: readonly Way[] = [
  { name: 'one by one', workers: 1, together: false, limit: null },
  { name: 'race, one worker', workers: 1, together: true, limit: 1.1 },
  { name: 'race, two workers', workers: 2, together: true, limit: 0.7 },
];

export const measureRaces: Scenario = async (bench, { quick, rounds }) => {
  const steps = quick ? 12 : 30;
  const title = `race: ${optimizers.length} optimizers on B, batch ${batch}, ${steps} steps each, a thread a worker`;
  const times = ways.map((): number[] => []);
  // A single round would compare what the machine did at different times.
  for (let round = 0; round < Math.max(2, rounds); round++) {
    const order = [...ways.entries()];
    for (const [i, way] of round % 2 === 0 ? order : order.reverse()) {
      const found = await measure(bench, way, steps);
      if (typeof found === 'string') return failure(title, `${way.name}: ${found}`);
      times[i]?.push(found.ms);
    }
  }
  const found = ways.map(({ name, workers, limit }, i) => {
    const ratios = (times[i] ?? []).map((ms, round) => ms / (times[0]?.[round] ?? Number.NaN));
    return { name, workers, threadsEach, limit, ms: times[i] ?? [], ratios, ratio: median(ratios) };
  });
  const rows = found.map(({ name, ms, ratio, limit }) => [name, formatNumber(median(ms)), formatNumber(ratio), limit === null ? '' : formatNumber(limit)]);
  return {
    text: `${title}\n\n${formatTable(['', 'ms', 'of the single runs', 'at most'], rows)}`,
    data: found,
    failed: found.some(({ ratio, limit }) => limit !== null && !(ratio <= limit)),
  };
};

/** The reason, where somebody did not learn. */
async function measure(bench: Bench, { workers, together }: Way, steps: number): Promise<RaceResult | string> {
  const job: RaceJob = { kind: 'race', optimizers, workers, threadsEach, together, steps, batch };
  const outcome = await bench.run<'race'>(job);
  if (!outcome.ok) return outcome.reason;
  const idle = optimizers.find((_, i) => !lossFell(outcome.value.losses[i] ?? []));
  return idle === undefined ? outcome.value : `${idle} did not learn`;
}
