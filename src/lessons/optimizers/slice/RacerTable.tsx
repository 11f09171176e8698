import type { ReactElement } from 'react';
import { Swatch } from '../../../charts/frame/Swatch';
import { DataTable } from '../../../charts/table/DataTable';
import type { SurfaceGrid } from '../../../charts/surface3d/props';
import { four, whole } from '../../figure/numbers';
import { wordsOf } from '../../figure/words';
import { valueOn } from './gridSurface';
import { messages } from './messages';
import type { SliceStageProps } from './SliceStage';

interface RacerTableProps extends Pick<SliceStageProps, 'slice' | 'runs' | 'language'> {
  readonly grid: SurfaceGrid | null;
  /** How many places of each path are shown. */
  readonly shown: number;
}

/** Where each racer is, its own loss, and the loss that the plane has there. */
export function RacerTable({ slice, runs, grid, shown, language }: RacerTableProps): ReactElement {
  const t = wordsOf(messages, language);
  const number = (value: string | number): string => (typeof value === 'number' ? four(value) : value);
  const rows = slice.paths.map((path, p) => {
    const run = runs[p];
    const last = Math.min(shown, path.steps.length) - 1;
    const [x, y, own] = [path.x[last] ?? NaN, path.y[last] ?? NaN, path.losses[last] ?? NaN];
    const below = grid ? valueOn(grid, x, y) : NaN;
    return {
      id: run?.id ?? String(p),
      cells: {
        racer: run?.name ?? '', step: path.steps[last] ?? null, own: Number.isNaN(own) ? '…' : own,
        onPlane: Number.isNaN(below) ? (grid ? t('off') : '…') : below, distance: path.distance[last] ?? null,
      },
      nodes: { racer: <span><Swatch color={run?.color ?? ''} dashed={false} /> {run?.name}</span> },
    };
  });
  return (
    <DataTable
      title={t('racers')} language={language} rows={rows}
      columns={[
        { id: 'racer', label: t('racer') },
        { id: 'step', label: t('step'), numeric: true, format: (value) => (typeof value === 'number' ? whole(value) : value) },
        { id: 'own', label: t('own'), numeric: true, format: number },
        { id: 'onPlane', label: t('onPlane'), numeric: true, format: number },
        { id: 'distance', label: t('distance'), numeric: true, format: number },
      ]}
    />
  );
}
