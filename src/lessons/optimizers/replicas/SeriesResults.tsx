import type { ReactElement } from 'react';
import { ComparisonBars } from '../../../charts/comparison/ComparisonBars';
import { DataTable } from '../../../charts/table/DataTable';
import type { SeriesResult } from '../../../engine/declarations/replicaSeries';
import { whole } from '../../figure/numbers';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { Language } from '../../lesson';
import { caseName } from './caseName';
import { messages } from './messages';

/** Speed and accuracy of the cases as bars, everything else in a table. */
export function SeriesResults({ results, language }: { readonly results: readonly SeriesResult[]; readonly language: Language }): ReactElement {
  const t = wordsOf(messages, language);
  const alone = results[0]?.examplesPerSecond ?? Number.NaN;
  const names = results.map((result) => caseName(result, language));
  const fastest = Math.max(...results.map(({ examplesPerSecond }) => examplesPerSecond));
  const rows = results.map(({ examplesPerSecond }, i) => ({ label: names[i] ?? '', marked: examplesPerSecond === fastest }));
  const percent = (value: number): string => `${(100 * value).toFixed(1)}\u202f%`;
  const bars = (title: string, quantity: string, values: readonly number[], format: (value: number) => string): ReactElement => (
    <ComparisonBars
      title={title} language={language} rows={rows} panels={[{ title: quantity, values }]} format={format}
      table={{ columns: [t('case'), quantity], rows: names.map((name, i) => [name, values[i] ?? Number.NaN]) }}
    />
  );
  return (
    <>
      <div className={figure.pair}>
        {bars(t('speed'), t('perSecond'), results.map(({ examplesPerSecond }) => examplesPerSecond), whole)}
        {bars(t('accuracy'), t('afterPass'), results.map(({ accuracy }) => accuracy), percent)}
      </div>
      <DataTable
        title={t('table')} language={language}
        columns={[
          { id: 'case', label: t('case') },
          { id: 'speedup', label: t('speedup'), numeric: true, format: (value) => `${Number(value).toFixed(2)}×` },
          { id: 'accuracy', label: t('accuracy'), numeric: true, format: (value) => percent(Number(value)) },
          { id: 'updates', label: t('updates'), numeric: true },
          { id: 'staleness', label: t('staleness'), numeric: true, format: (value) => Number(value).toFixed(2) },
          { id: 'dropped', label: t('dropped'), numeric: true },
          { id: 'seconds', label: t('seconds'), numeric: true, format: (value) => Number(value).toFixed(2) },
        ]}
        rows={results.map(({ examplesPerSecond, accuracy, updates, staleness, dropped, seconds }, i) => ({
          id: names[i] ?? '',
          cells: { case: names[i] ?? '', speedup: examplesPerSecond / alone, accuracy, updates, staleness, dropped, seconds },
        }))}
      />
    </>
  );
}
