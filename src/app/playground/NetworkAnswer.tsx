import { ProbabilityBars } from '../../charts/bars/ProbabilityBars';
import type { Failure } from '../../engine/errors/failure';
import { wordFailure } from '../../engine/errors/words';
import { formatCount, formatPercent } from '../i18n/format';
import { useLanguage, useMessages } from '../i18n/messages';
import { runColor } from '../runs/color';
import { runName } from '../runs/naming';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { digits } from './digits';
import styles from './DrawPad.module.css';
import { messages } from './messages';
import type { ModelChoice } from './useModel';

interface NetworkAnswerProps {
  readonly model: ModelChoice;
  readonly probabilities: Float32Array | null;
  /** Why this network could not read. */
  readonly failure: Failure | null;
  readonly onRetry: () => void;
  /** The label of a picture from MNIST. */
  readonly truth: number | null;
}

/** One network's reading of the pad: the digit, how sure it is, and all ten probabilities. */
export function NetworkAnswer({ model, probabilities, failure, onRetry, truth }: NetworkAnswerProps) {
  const t = useMessages(messages);
  const language = useLanguage();
  const { network, runs, run, step } = model;
  const name = t(network);
  const best = probabilities ? probabilities.indexOf(Math.max(...probabilities)) : -1;
  return (
    <section className={styles.answer} aria-label={name}>
      <h3 className={styles.network}>{name}</h3>
      <Select
        label={t('model')} value={run?.id ?? 'shipped'}
        options={[{ value: 'shipped', label: t('shipped') }, ...runs.map((r) => ({ value: r.id, label: runName(r, language) }))]}
        onChange={(value) => model.choose(runs.find((r) => r.id === value)?.id ?? null)}
      />
      <p className={styles.model}>
        {run !== null && (step === null ? t('waitingWeights') : t('atStep', { step: formatCount(step, language) }))}
      </p>
      <p className={styles.reading} data-digit={best < 0 ? undefined : best}>
        <span className={styles.digit} aria-hidden="true">{best < 0 ? '–' : best}</span>
        <span>{best < 0 ? t('noAnswer') : t('reads', { digit: best, percent: formatPercent(probabilities?.[best] ?? 0, 1) })}</span>
      </p>
      <ProbabilityBars
        title={t('probabilities')} language={language} labels={digits} probabilities={probabilities}
        color={run ? runColor(run) : `var(--${network})`} truth={truth}
      />
      {model.failure && <p className={styles.failure} role="alert">{wordFailure(model.failure, language)}</p>}
      {failure && (
        <div className={styles.failure} role="alert">
          <p>{wordFailure(failure, language)}</p>
          <Button size="small" onClick={onRetry}>{t('retry')}</Button>
        </div>
      )}
    </section>
  );
}
