import { useMemo, useState, type ReactElement } from 'react';
import { Histogram } from '../../charts/histogram/Histogram';
import { Scatter3D } from '../../charts/scatter3d/Scatter3D';
import { ScatterPlot } from '../../charts/scatter/ScatterPlot';
import { DataTable } from '../../charts/table/DataTable';
import { Choice } from '../figure/Choice';
import { Notice } from '../figure/Notice';
import { whole } from '../figure/numbers';
import { Source } from '../figure/Source';
import { wordsOf } from '../figure/words';
import styles from '../figure/figure.module.css';
import type { FigureProps } from '../lesson';
import { columnLabels } from './columns';
import { messages } from './messages';
import { useHouses, type HousesOf } from './useHouses';

/** Both tables as numbers, as points, and column by column. */
export function DataFigure({ language, dataset }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [table, setTable] = useState<'one' | 'two'>('one');
  const asked = useHouses(dataset, table === 'one' ? 1 : 2);
  return (
    <div className={styles.figure}>
      <Choice
        label={t('table')} value={table} onChange={setTable}
        options={[{ value: 'one', label: t('oneFeature') }, { value: 'two', label: t('twoFeatures') }]}
      />
      {asked.state === 'ready' ? <Views key={table} houses={asked.answer} language={language} /> : <Notice asked={asked} language={language} />}
    </div>
  );
}

function Views({ houses, language }: { readonly houses: HousesOf } & Pick<FigureProps, 'language'>): ReactElement {
  const t = wordsOf(messages, language);
  const labels = columnLabels(houses.columns, language, false);
  const [column, setColumn] = useState('0');
  const rows = useMemo(
    () => houses.x.map((_, i) => ({
      id: String(i),
      cells: { house: i + 1, ...Object.fromEntries(houses.columns.map((name, c) => [name, houses.raw[c]?.[i] ?? null])) },
    })),
    [houses],
  );
  const [first, second, third] = houses.raw;
  return (
    <>
      <div className={styles.pair}>
        <DataTable
          title={t('rows')} language={language} rows={rows} maxHeight={340}
          columns={[
            { id: 'house', label: t('house'), numeric: true },
            ...houses.columns.map((name, c) => ({ id: name, label: labels[c] ?? name, numeric: true, format: (v: string | number) => whole(Number(v)) })),
          ]}
        />
        {first && second && third
          ? <Scatter3D title={t('scatter')} language={language} x={first} y={second} z={third} xLabel={labels[0] ?? ''} yLabel={labels[1] ?? ''} zLabel={labels[2] ?? ''} color="var(--linear)" height={340} />
          : first && second && <ScatterPlot title={t('scatter')} language={language} x={first} y={second} xLabel={labels[0] ?? ''} yLabel={labels[1] ?? ''} color="var(--linear)" format={whole} height={340} />}
      </div>
      <Choice label={t('column')} value={column} onChange={setColumn} options={labels.map((label, i) => ({ value: String(i), label }))} />
      <Histogram title={t('distribution')} language={language} values={houses.raw[Number(column)] ?? []} xLabel={labels[Number(column)] ?? ''} yLabel={t('houses')} format={whole} height={200} />
      <Source provenance={houses.provenance} language={language} />
    </>
  );
}
