import type { ReactElement } from 'react';
import { DataTable } from '../../charts/table/DataTable';
import { four, whole } from '../figure/numbers';
import { isLive } from '../figure/runCurve';
import { wordsOf } from '../figure/words';
import type { FigureProps, RunView } from '../lesson';
import { messages } from './messages';
import { forecast } from './stability';

export const rateOf = (run: RunView): number => Number(run.spec.params['learningRate']);

/** What theory expects of every rate, and what came out. */
export function RatesTable({ language, rates, runs, largestRate }: Pick<FigureProps, 'language' | 'runs'> & {
  readonly rates: readonly number[];
  readonly largestRate: number;
}): ReactElement {
  const t = wordsOf(messages, language);
  const outcome = (run: RunView | undefined): string => {
    if (!run) return t('notRun');
    const loss = four(run.latest['loss'] ?? Number.NaN);
    if (run.phase === 'failed') return t('diverged', { step: whole(run.progress?.step ?? 0) });
    if (isLive(run)) return t('running');
    const first = run.curve('loss').values[0] ?? Number.NaN;
    return t((run.latest['loss'] ?? 0) > first ? 'growing' : 'finished', { loss });
  };
  return (
    <DataTable
      title={t('ratesTable')} language={language}
      columns={[
        { id: 'rate', label: t('learningRate'), numeric: true, format: String },
        { id: 'factor', label: t('factor'), numeric: true, format: (v) => four(Number(v)) },
        { id: 'theory', label: t('theory') },
        { id: 'outcome', label: t('outcome') },
      ]}
      rows={rates.map((rate) => {
        const { factor, verdict } = forecast(rate, largestRate);
        return { id: String(rate), cells: { rate, factor, theory: t(verdict), outcome: outcome(runs.find((run) => rateOf(run) === rate)) } };
      })}
    />
  );
}
