/** The newest runs with their last result; each leads to the cell that started it. */
import { useShallow } from 'zustand/react/shallow';
import { formatAgo, formatNumber, formatShare } from '../i18n/format';
import { useLanguage, useMessages, type Language } from '../i18n/messages';
import { lessonHref } from '../routes';
import { runColor } from '../runs/color';
import { runName } from '../runs/naming';
import type { RunRecord } from '../runs/record';
import { phaseMessages } from '../runs/messages';
import { useRuns } from '../store/runs';
import { messages } from './messages';
import styles from './RecentRuns.module.css';
import { useNow } from './useNow';

const shown = 5;

export function RecentRuns() {
  const t = useMessages(messages);
  const runs = useRuns(useShallow(({ records }) => Object.values(records).filter((r) => !r.removed).sort((a, b) => b.order - a.order).slice(0, shown)));
  if (runs.length === 0) return <p className={styles.none}>{t('noRuns')}</p>;
  return (
    <ul className={styles.list}>
      {runs.map((run) => (
        <RunRow key={run.id} run={run} />
      ))}
    </ul>
  );
}

function RunRow({ run }: { readonly run: RunRecord }) {
  const language = useLanguage();
  const tRuns = useMessages(phaseMessages);
  const now = useNow();
  const name = runName(run, language);
  return (
    <li className={styles.row}>
      <span className={styles.swatch} style={{ '--series': runColor(run) }} aria-hidden="true" />
      <span className={styles.name}>
        {run.lesson === null ? <b>{name}</b> : <a href={lessonHref(run.lesson, run.cell)}>{name}</a>}
        <small>
          {tRuns(run.phase)} · {formatAgo(run.createdAt, now, language)}
        </small>
      </span>
      <span>{lastResult(run.latest, language)}</span>
    </li>
  );
}

/** The most telling of the last values: accuracy on unseen data first, then loss. */
function lastResult(latest: RunRecord['latest'], language: Language): string {
  for (const metric of ['val_acc', 'acc']) {
    const value = latest[metric];
    if (value !== undefined) return language === 'zh' ? `准确率 ${formatShare(value)}` : `acc ${formatShare(value)}`;
  }
  const loss = latest['loss'];
  if (loss === undefined) return '';
  return language === 'zh' ? `损失 ${formatNumber(loss)}` : `loss ${formatNumber(loss)}`;
}
