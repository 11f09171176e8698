import { useEffect, useState } from 'react';
import { formatShare, formatNumber } from '../i18n/format';
import { useLanguage, useMessages, type Language } from '../i18n/messages';
import { metricLabel } from '../i18n/metrics';
import { useRuns } from '../store/runs';
import { announceMessages } from './messages';
import { milestoneOf } from './milestone';
import { runName } from './naming';
import type { RunRecord } from './record';

/** Tells screen readers what happens to the runs of a lesson: epochs, ends and failures, never single steps. */
export function RunAnnouncer({ lesson }: { readonly lesson: string }) {
  const t = useMessages(announceMessages);
  const language = useLanguage();
  const [text, setText] = useState('');
  useEffect(() => useRuns.subscribe(({ records }, before) => {
    for (const run of Object.values(records)) {
      if (run.lesson !== lesson) continue;
      const milestone = milestoneOf(before.records[run.id], run);
      if (!milestone) continue;
      const name = runName(run, language);
      setText(milestone.kind === 'failed' ? t('failed', { name })
        : milestone.kind === 'paused' ? t('paused', { name, step: run.progress?.step ?? 0 })
        : milestone.kind === 'done' ? t('done', { name, result: resultOf(run, language) })
        : t('epoch', { name, epoch: milestone.epoch, result: resultOf(run, language) }));
    }
  }), [lesson, language, t]);
  return <div className="visually-hidden" role="status">{text}</div>;
}

/** The most telling of the last values. */
function resultOf(run: RunRecord, language: Language): string {
  const metric = ['val_acc', 'acc', 'loss'].find((m) => run.latest[m] !== undefined);
  if (metric === undefined) return '';
  const value = run.latest[metric] ?? Number.NaN;
  return `${metricLabel(metric, language)} ${metric === 'loss' ? formatNumber(value) : formatShare(value)}`;
}
