import type { RunId } from '../../engine/protocol';
import type { RunView } from '../lesson';

/** A run for tests of figures, with the given curves; every point is one step, `stepsPerEpoch` of them an epoch. */
export function fakeRun(given: Partial<Pick<RunView, 'name' | 'phase' | 'marks'>> & {
  readonly id: string;
  readonly experiment: string;
  readonly params?: RunView['spec']['params'];
  readonly curves?: Readonly<Record<string, readonly number[]>>;
  readonly stepsPerEpoch?: number;
}): RunView {
  const curves = given.curves ?? {};
  const length = Math.max(0, ...Object.values(curves).map((values) => values.length));
  const stepsPerEpoch = given.stepsPerEpoch ?? 1;
  return {
    id: given.id as RunId,
    name: given.name ?? given.id,
    color: 'var(--linear)',
    spec: { schema: 1, experiment: given.experiment, params: given.params ?? {}, seed: 42 },
    phase: given.phase ?? 'done',
    progress: { step: length * stepsPerEpoch, totalSteps: length * stepsPerEpoch, stepsPerEpoch, batchSize: 47, seconds: 1, examplesPerSecond: 100, secondsLeft: 0 },
    latest: Object.fromEntries(Object.entries(curves).map(([metric, values]) => [metric, values.at(-1) ?? Number.NaN])),
    marks: given.marks ?? [],
    version: length,
    curve: (metric) => {
      const values = Float64Array.from(curves[metric] ?? []);
      return { values, steps: values.map((_, i) => (i + 1) * stepsPerEpoch), seconds: values.map((_, i) => i) };
    },
  };
}
