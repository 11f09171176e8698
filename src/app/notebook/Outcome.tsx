import type { RunId } from '../../engine/protocol';
import { formatDuration, formatNumber, formatShare } from '../i18n/format';
import { useLanguage, useMessages } from '../i18n/messages';
import { metricLabel } from '../i18n/metrics';
import { controller } from '../engine/studio';
import { runName } from '../runs/naming';
import { isOver } from '../runs/record';
import { useRunRecord } from '../runs/useRunViews';
import { Switch } from '../ui/Switch';
import { resultMessages } from './messages';
import { outcomeOf, type OutcomeRow } from './outcome';
import styles from './Outcome.module.css';

/** The numbers that came out, and how much better or worse than the run before. */
export function Outcome(ids: { readonly run: RunId; readonly previous: RunId | undefined }) {
  const t = useMessages(resultMessages);
  const language = useLanguage();
  const run = useRunRecord(ids.run);
  const previous = useRunRecord(ids.previous);
  const rows = run ? outcomeOf(run, previous) : [];
  if (!run || rows.length === 0) return null;
  const compared = rows.some((row) => row.before !== null) ? previous : undefined;
  const show = ({ role }: OutcomeRow, value: number): string => (role === 'accuracy' ? formatShare(value) : formatNumber(value));
  return (
    <div className={styles.outcome}>
      <table className={styles.table}>
        <caption>{t(isOver(run.phase) ? 'result' : 'soFar')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('metric')}</th>
            <th scope="col">{t('value')}</th>
            {compared && <th scope="col">{t('previous', { name: `[${compared.order}] ${runName(compared, language)}` })}</th>}
            {compared && <th scope="col">{t('change')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.metric}>
              <th scope="row">{metricLabel(row.metric, language)}</th>
              <td className={styles.value}>{show(row, row.value)}</td>
              {compared && <td>{row.before === null ? '–' : show(row, row.before)}</td>}
              {compared && <td data-verdict={row.verdict}>{changeText(row, show, (verdict) => t(verdict))}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.foot}>
        {run.progress && <span>{t('seedAndBackend', { seed: run.spec.seed, backend: run.backend ?? '–', time: formatDuration(run.progress.seconds, language) })}</span>}
        {compared && <Switch label={t('showPrevious')} checked={compared.compared} onChange={(on) => { controller.compare(compared.id, on); }} />}
      </div>
    </div>
  );
}

/** "+0.0034 better": direction as a word too, so that colour is not needed. */
function changeText(row: OutcomeRow, show: (row: OutcomeRow, value: number) => string, word: (verdict: 'better' | 'worse' | 'same') => string): string {
  if (row.before === null) return '–';
  const change = row.value - row.before;
  const signed = change === 0 ? '' : `${change > 0 ? '+' : ''}${show(row, change)} `;
  return row.verdict === null ? signed.trim() || '0' : `${signed}${word(row.verdict)}`;
}
