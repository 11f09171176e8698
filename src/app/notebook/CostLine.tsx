import type { ExperimentId, Params } from '../../engine/declarations/schema';
import { formatCount, formatDuration } from '../i18n/format';
import { useLanguage, useMessages } from '../i18n/messages';
import { useRuns } from '../store/runs';
import { estimateCost } from './costEstimate';
import styles from './CostLine.module.css';
import { runMessages } from './messages';

/** Rows, steps and time of the run that the form asks for, before it is started. */
export function CostLine({ experiment, params, times = 1 }: { readonly experiment: ExperimentId; readonly params: Params; readonly times?: number }) {
  const t = useMessages(runMessages);
  const language = useLanguage();
  // Only the estimate is selected, so that progress elsewhere does not draw this line anew.
  const seconds = useRuns((s) => {
    const estimate = estimateCost(experiment, params, Object.values(s.records)).seconds;
    return estimate === null ? null : Number((estimate * times).toPrecision(1));
  });
  const { steps, examples } = estimateCost(experiment, params, []);
  return (
    <p className={styles.cost}>
      {t('cost', { steps: formatCount(steps * times, language), examples: formatCount(examples * times, language) })}
      {language === 'zh' ? '；' : '; '}
      {seconds === null ? t('costUnknown') : t('costTime', { time: formatDuration(seconds, language) })}
    </p>
  );
}
