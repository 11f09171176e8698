import type { DatasetAnswer } from '../../../engine/protocol';
import type { Points } from '../../../engine/stats/lineFit';

/** The one-feature table in 1000 square feet and $100,000, by area: numbers of size 1, as losses are drawn over. */
export function housePoints({ rows }: Pick<Extract<DatasetAnswer, { kind: 'table' }>, 'rows'>): Points {
  const sorted = [...rows].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  return { x: sorted.map((row) => (row[0] ?? 0) / 1e3), y: sorted.map((row) => (row[1] ?? 0) / 1e5) };
}
