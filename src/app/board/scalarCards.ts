/** The curves of one tag over several runs, as a chart draws and as files keep them. */
import type { LineSeries } from '../../charts/line/series';
import type { ScalarSeries } from '../../engine/declarations/eventLog';
import type { BoardRun } from './boardRun';
import { withoutOrphanedRows } from './orphans';
import type { Tagged } from './tagGroups';

export interface ScalarCurve {
  readonly run: Pick<BoardRun, 'id' | 'name' | 'color'>;
  readonly series: ScalarSeries;
}
export interface ScalarCardData extends Tagged {
  readonly curves: readonly ScalarCurve[];
}

/** One card a tag, with a curve for every run that has it. */
export function scalarCards(runs: readonly BoardRun[]): readonly ScalarCardData[] {
  const cards = new Map<string, ScalarCurve[]>();
  for (const run of runs) {
    for (const series of run.log.scalars) cards.set(series.tag, [...(cards.get(series.tag) ?? []), { run, series }]);
  }
  return [...cards].map(([tag, curves]) => ({ tag, curves }));
}

/** True where both show the same. */
export function sameCurves(a: readonly ScalarCurve[], b: readonly ScalarCurve[]): boolean {
  return a.length === b.length && a.every(({ run, series }, i) => series === b[i]?.series && run.id === b[i].run.id && run.name === b[i].run.name && run.color === b[i].run.color);
}

interface Drawn {
  readonly ordered: ScalarSeries;
  readonly seconds: Float64Array;
}
const drawn = new WeakMap<ScalarSeries, Drawn>();

/** Seconds count from the curve's first point, as TensorBoard's relative axis does. */
export function lineSeries({ run, series }: ScalarCurve): LineSeries {
  let known = drawn.get(series);
  if (!known) {
    const ordered = withoutOrphanedRows(series);
    const start = ordered.wallTimes[0] ?? 0;
    known = { ordered, seconds: ordered.wallTimes.map((time) => time - start) };
    drawn.set(series, known);
  }
  const { steps, values, wallTimes } = known.ordered;
  return { id: run.id, label: run.name, color: run.color, steps, values, wallTimes, seconds: known.seconds };
}
