import { DataTable } from '../../../charts/table/DataTable';
import { downloadFile } from '../../../charts/frame/download';
import type { Params, ParamValue } from '../../../engine/declarations/schema';
import { formatCount, formatNumber, formatParam } from '../../i18n/format';
import { useLanguage, useMessages, type Language } from '../../i18n/messages';
import { metricLabel } from '../../i18n/metrics';
import { optionLabel, paramLabel } from '../../i18n/params';
import { phaseMessages } from '../../runs/messages';
import type { RunOutline } from '../../runs/record';
import { useSeriesVersion } from '../../runs/useRunViews';
import { runById } from '../../store/runs';
import type { Sweep } from '../../store/sweeps';
import { Button } from '../../ui/Button';
import { toast } from '../../ui/toasts';
import { sweepMessages } from './messages';
import { sweepCsv, sweepFile, trialRows, type TrialRow } from './results';
import { SweepCharts } from './SweepCharts';
import styles from './sweep.module.css';

interface SweepResultsProps {
  readonly sweep: Sweep;
  readonly runs: readonly RunOutline[];
  readonly onTake: (params: Params) => void;
}

/** What came out so far: the best trial, the pictures, the table. */
export function SweepResults({ sweep, runs, onTake }: SweepResultsProps) {
  const t = useMessages(sweepMessages);
  const language = useLanguage();
  // Drawn anew when points have come and it is this cell's turn.
  useSeriesVersion(runs.map((r) => r.id));
  const rows = trialRows(sweep, runs.flatMap(({ id }) => runById(id) ?? []));
  const [best] = rows;
  const stem = `sweep-${sweep.experiment.replace('/', '-')}`;
  return (
    <>
      {best?.value !== null && best !== undefined && (
        <div className={styles.best}>
          <p>
            <strong>{t(sweep.state === 'done' ? 'best' : 'bestSoFar', { name: t('trialName', { number: best.trial + 1 }) })}</strong>{' '}
            {Object.entries(best.params).map(([name, value]) => `${paramLabel(name, language)} ${valueText(value, language)}`).join(language === 'zh' ? '，' : ', ')}
            {' · '}{metricLabel(sweep.settings.metric, language)} {formatNumber(best.value)}
          </p>
          <Button size="small" icon="check" onClick={() => {
            onTake(best.params);
            toast({ text: t('taken'), tone: 'good' });
          }}>{t('take')}</Button>
        </div>
      )}
      <SweepCharts sweep={sweep} rows={rows} />
      <SweepTable sweep={sweep} rows={rows} />
      <div className={styles.files}>
        <Button size="small" icon="download" onClick={() => { downloadFile(`${stem}.csv`, 'text/csv', sweepCsv(sweep, rows)); }}>{t('csv')}</Button>
        <Button size="small" icon="download" onClick={() => { downloadFile(`${stem}.json`, 'application/json', sweepFile(sweep, rows)); }}>{t('json')}</Button>
      </div>
    </>
  );
}

function SweepTable({ sweep, rows }: { readonly sweep: Sweep; readonly rows: readonly TrialRow[] }) {
  const t = { sweep: useMessages(sweepMessages), phase: useMessages(phaseMessages) };
  const language = useLanguage();
  const { dimensions, metric } = sweep.settings;
  const state = ({ phase, trial }: TrialRow): string => (phase ? t.phase(phase) : t.sweep(sweep.begun.includes(trial) ? 'removed' : 'waiting'));
  return (
    <DataTable title={t.sweep('results')} language={language} maxHeight={360} sort={{ column: 'rank', descending: false }}
      columns={[
        { id: 'rank', label: t.sweep('rank'), numeric: true },
        { id: 'trial', label: t.sweep('trial'), numeric: true },
        ...dimensions.map((d) => ({ id: d.param, label: paramLabel(d.param, language), numeric: true, format: (value: string | number) => valueText(value, language) })),
        { id: 'value', label: metricLabel(metric, language), numeric: true, format: (value) => formatNumber(Number(value)) },
        { id: 'step', label: t.sweep('step'), numeric: true, format: (value) => formatCount(Number(value), language) },
        { id: 'state', label: t.sweep('state') },
      ]}
      rows={rows.map((row, i) => ({
        id: String(row.trial),
        cells: { rank: row.value === null ? null : i + 1, trial: row.trial + 1, value: row.value, step: row.step, state: state(row), ...Object.fromEntries(Object.entries(row.params).map(([name, value]) => [name, typeof value === 'boolean' ? String(value) : value])) },
      }))} />
  );
}

const valueText = (value: ParamValue, language: Language): string => (typeof value === 'number' ? formatParam(value) : optionLabel(String(value), language));
