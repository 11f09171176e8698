import type { ReactElement } from 'react';
import { ProbabilityBars } from '../../../charts/bars/ProbabilityBars';
import { ImageGrid } from '../../../charts/images/ImageGrid';
import type { StepAnatomy } from '../../../engine/declarations/stepAnatomy';
import { four } from '../../figure/numbers';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { Language } from '../../lesson';
import { digits } from '../digits';
import { messages } from './messages';
import styles from './motion.module.css';
import { greyImages } from './picture';

interface LossDetailsProps {
  readonly anatomy: StepAnatomy;
  readonly onFollow: (example: number) => void;
  readonly language: Language;
  /** Nothing has been computed yet. */
  readonly picturesOnly?: boolean;
}

/** The batch, and what the loss makes of the answer. */
export function LossDetails({ anatomy: { batch, example }, onFollow, language, picturesOnly = false }: LossDetailsProps): ReactElement {
  const t = wordsOf(messages, language);
  const { labels, losses, probabilities, loss, height, width } = batch;
  const pictures = greyImages(batch.pictures, height, width);
  const title = t(picturesOnly ? 'pictures' : 'batch', { count: pictures.count });
  const label = labels[example] ?? 0;
  const answer = probabilities.subarray(example * digits.length, (example + 1) * digits.length);
  return (
    <div className={styles.details}>
      {!picturesOnly && (
        <div className={figure.pair}>
          <ProbabilityBars title={t('probabilities', { label })} language={language} labels={digits} probabilities={answer} truth={label} />
          <dl className={figure.facts}>
            <div><dt>{t('own')}</dt><dd>{t('formula', { p: four(answer[label] ?? Number.NaN), loss: four(losses[example] ?? Number.NaN) })}</dd></div>
            <div><dt>{t('mean', { count: labels.length })}</dt><dd>{four(loss)}</dd></div>
            <div><dt>{t('share')}</dt><dd>1 / {labels.length}</dd></div>
          </dl>
        </div>
      )}
      <div className={figure.titled}>
        <p className={figure.title}>{title}</p>
        <ImageGrid
          title={title} language={language} images={pictures} selected={example} onOpen={onFollow} size={48}
          captions={labels.slice(0, pictures.count).map((truth, i) => (picturesOnly ? String(truth) : t('caption', { label: truth, loss: (losses[i] ?? Number.NaN).toFixed(2) })))}
        />
      </div>
    </div>
  );
}
