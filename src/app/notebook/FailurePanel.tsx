import type { Failure } from '../../engine/errors/failure';
import { wordFailure } from '../../engine/errors/words';
import type { Params } from '../../engine/declarations/schema';
import { formatParam } from '../i18n/format';
import { useLanguage, useMessages } from '../i18n/messages';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import styles from './FailurePanel.module.css';
import { failureMessages } from './messages';
import { remedyOf } from './remedy';

interface FailurePanelProps {
  readonly failure: Failure;
  /** The run's name, where several are shown. */
  readonly title?: string;
  /** Of the run that failed. */
  readonly params: Params;
  /** Runs again with these changes. */
  readonly onRetry: (changes: Params) => void;
}

/** What happened, why, and the one button that does something about it. */
export function FailurePanel({ title, failure, params, onRetry }: FailurePanelProps) {
  const t = useMessages(failureMessages);
  const language = useLanguage();
  const remedy = remedyOf(failure, params);
  const label = remedy.kind === 'smaller-rate' ? t('smallerRate', { rate: formatParam(remedy.learningRate) })
    : remedy.kind === 'smaller-batch' ? t('smallerBatch', { size: remedy.batchSize }) : t('again');
  const changes: Params = remedy.kind === 'smaller-rate' ? { learningRate: remedy.learningRate } : remedy.kind === 'smaller-batch' ? { batchSize: remedy.batchSize } : {};
  return (
    <div className={styles.failure}>
      <Icon name="warning" />
      <div>
        <p className={styles.title}>{title === undefined ? t('title') : t('titleOf', { name: title })}</p>
        <p>{wordFailure(failure, language)}</p>
        <Button size="small" icon="play" onClick={() => { onRetry(changes); }}>{label}</Button>
      </div>
    </div>
  );
}
