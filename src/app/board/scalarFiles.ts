import { tableToCsv } from '../../charts/frame/csv';
import type { SavedText } from '../../charts/frame/savedText';
import type { ScalarCurve } from './scalarCards';

const rowsOf = ({ series }: ScalarCurve): readonly (readonly [wallTime: number, step: number, value: number])[] =>
  Array.from(series.steps, (step, i) => [series.wallTimes[i] ?? Number.NaN, step, series.values[i] ?? Number.NaN]);

/** A card's points as TensorBoard saves them: rows of wall time, step and value; with the run's name, as a card has several. */
export function scalarFiles(curves: readonly ScalarCurve[]): readonly SavedText[] {
  return [
    {
      extension: 'csv', mime: 'text/csv',
      text: () => tableToCsv({ columns: ['Run', 'Wall time', 'Step', 'Value'], rows: curves.flatMap((curve) => rowsOf(curve).map((row) => [curve.run.name, ...row])) }),
    },
    // JSON has no NaN and no infinities: they are told by name.
    { extension: 'json', mime: 'application/json', text: () => JSON.stringify(curves.map((curve) => ({ run: curve.run.name, tag: curve.series.tag, points: rowsOf(curve) })), (_, value: unknown) => (typeof value === 'number' && !Number.isFinite(value) ? String(value) : value)) },
  ];
}
