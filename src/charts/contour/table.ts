import type { ChartTable } from '../frame/chartTable';
import type { DescentPath } from './props';

/** Every descent's steps with the loss there; at most `most` rows, shared evenly by the paths. */
export function contourTable(most: number, paths: readonly DescentPath[], surface: (x: number, y: number) => number, names: Readonly<Record<'descent' | 'step' | 'value' | 'x' | 'y', string>>): ChartTable {
  const rows = paths.flatMap(({ label, x, y }) => {
    const shown = Math.min(x.length, Math.max(2, Math.floor(most / paths.length)));
    return Array.from({ length: shown }, (_, i) => {
      const step = shown > 1 ? Math.round((i * (x.length - 1)) / (shown - 1)) : 0;
      const [px, py] = [x[step] ?? NaN, y[step] ?? NaN];
      return [label, step, px, py, surface(px, py)];
    });
  });
  return { columns: [names.descent, names.step, names.x, names.y, names.value], rows, total: paths.reduce((sum, path) => sum + path.x.length, 0) };
}
