import { useState, type ReactElement } from 'react';
import { ScatterPlot } from '../../charts/scatter/ScatterPlot';
import { DataTable } from '../../charts/table/DataTable';
import { Choice } from '../figure/Choice';
import { Notice } from '../figure/Notice';
import { four, whole } from '../figure/numbers';
import { wordsOf } from '../figure/words';
import styles from '../figure/figure.module.css';
import type { FigureProps } from '../lesson';
import { columnLabels } from './columns';
import { messages } from './messages';
import { useHouses } from './useHouses';

/** The same points before and after z-scoring, with what every column was scaled by. */
export function ScaleFigure({ language, dataset }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [view, setView] = useState<'before' | 'after'>('before');
  const asked = useHouses(dataset, 2);
  if (asked.state !== 'ready') return <Notice asked={asked} language={language} />;
  const houses = asked.answer;
  const after = view === 'after';
  const columns = after ? houses.scaled : houses.raw;
  const names = columnLabels(houses.columns, language, false);
  const labels = columnLabels(houses.columns, language, after);
  const n = houses.y.length;
  const plot = (column: 0 | 1): ReactElement => (
    <ScatterPlot
      title={labels[column] ?? ''} language={language} x={columns[column] ?? []} y={columns[2] ?? []} xLabel={labels[column] ?? ''} yLabel={labels[2] ?? ''}
      color="var(--linear)" zeroAxes={after} format={after ? four : whole} height={260}
    />
  );
  return (
    <div className={styles.figure}>
      <Choice label={t('view')} value={view} onChange={setView} options={[{ value: 'before', label: t('before') }, { value: 'after', label: t('after') }]} />
      <div className={styles.pair}>{plot(0)}{plot(1)}</div>
      <DataTable
        title={t('scales')} language={language}
        columns={[
          { id: 'column', label: t('column') },
          ...(['mean', 'std', 'stdN', 'minimum', 'maximum'] as const).map((id) => ({ id, label: t(id), numeric: true, format: (v: string | number) => sixDigits(Number(v)) })),
        ]}
        rows={houses.columns.map((id, i) => {
          const values = columns[i] ?? new Float64Array();
          const scale = after ? { mean: 0, std: 1 } : (houses.scales[i] ?? { mean: 0, std: 1 });
          return {
            id,
            cells: { column: names[i] ?? id, mean: scale.mean, std: scale.std, stdN: scale.std * Math.sqrt((n - 1) / n), minimum: Math.min(...values), maximum: Math.max(...values) },
          };
        })}
      />
    </div>
  );
}

const sixDigits = (value: number): string => value.toLocaleString('en-US', { maximumSignificantDigits: 6 }).replace('-', '−');
