import type { ChartTable } from '../frame/chartTable';
import type { DescentPath } from './props';

/** Every descent's steps with the value there; at most `most` rows, shared evenly by the paths. */
export function descentTable<Path extends DescentPath>(most: number, paths: readonly Path[], valueAt: (path: Path, step: number) => number, names: Readonly<Record<'descent' | 'step' | 'value' | 'x' | 'y', string>>): ChartTable {
  const rows = paths.flatMap((path) => {
    const { label, x, y } = path;
    const shown = Math.min(x.length, Math.max(2, Math.floor(most / paths.length)));
    return Array.from({ length: shown }, (_, i) => {
      const step = shown > 1 ? Math.round((i * (x.length - 1)) / (shown - 1)) : 0;
      return [label, step, x[step] ?? NaN, y[step] ?? NaN, valueAt(path, step)];
    });
  });
  return { columns: [names.descent, names.step, names.x, names.y, names.value], rows, total: paths.reduce((sum, path) => sum + path.x.length, 0) };
}
