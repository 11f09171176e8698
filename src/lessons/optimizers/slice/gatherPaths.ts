import type { ModelWeights } from '../../../engine/declarations/studies';
import type { FigureProps, RunView } from '../../lesson';

/** Weights of all runs together that are handed to the engine at once. */
const mostBytes = 80e6;

/** The newest run and those that raced on the same ground: same network, pictures and first weights; as many as can be told apart. */
export function comparable(runs: readonly RunView[]): readonly RunView[] {
  const groundOf = ({ spec }: RunView): string => JSON.stringify([spec.experiment, spec.seed, spec.params['trainSize'], spec.params['batchSize']]);
  const [newest] = runs;
  return newest ? runs.filter((run) => groundOf(run) === groundOf(newest)).slice(0, 6) : [];
}

/** `count` of the items, evenly spread, the first and the last among them; all where there are fewer. */
export function evenlySpread<T>(items: readonly T[], count: number): readonly T[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, i) => items[Math.round((i * (items.length - 1)) / (count - 1))]).filter((item) => item !== undefined);
}

export interface GatheredPath {
  readonly run: RunView;
  readonly weights: readonly ModelWeights[];
}

/** The snapshots of every run, fewer where the networks are large; runs without any are left out. */
export async function gatherPaths(runs: readonly RunView[], snapshots: FigureProps['snapshots']): Promise<readonly GatheredPath[]> {
  const paths: GatheredPath[] = [];
  for (const run of runs) {
    const kept = await snapshots(run.id);
    const last = await kept.weights(kept.steps.at(-1) ?? 0);
    if (!last) continue;
    const count = Math.max(3, Math.floor(mostBytes / runs.length / last.tensors.byteLength));
    const found = await Promise.all(evenlySpread(kept.steps.slice(0, -1), count - 1).map((step) => kept.weights(step)));
    paths.push({ run, weights: [...found.filter((weights) => weights !== null), last] });
  }
  return paths;
}
