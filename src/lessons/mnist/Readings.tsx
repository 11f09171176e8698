/** What a network reads rightly and wrongly: the confusion matrix, and pictures with what was read in them. */
import { memo, type ReactElement } from 'react';
import { ConfusionMatrix } from '../../charts/confusion/ConfusionMatrix';
import { ImageGrid } from '../../charts/images/ImageGrid';
import { share, whole } from '../figure/numbers';
import type { Seen } from '../figure/useLook';
import { wordsOf } from '../figure/words';
import figure from '../figure/figure.module.css';
import type { FigureProps } from '../lesson';
import { digits } from './digits';
import { messages } from './messages';

/** A cell of the confusion matrix. */
export interface MatrixCell {
  readonly truth: number;
  readonly predicted: number;
}

interface MatrixProps extends Pick<FigureProps, 'language'> {
  readonly answer: Seen<'confusion'>['answer'];
  readonly open: MatrixCell | null;
  readonly onOpen: (cell: MatrixCell) => void;
}

// The run moves on many times between two answers of the engine: these are drawn once for each of them.
export const Matrix = memo(function Matrix({ answer, open, onOpen, language }: MatrixProps): ReactElement {
  const t = wordsOf(messages, language);
  return (
    <ConfusionMatrix
      title={answer ? t('confusion', { step: whole(answer.step), examples: whole(answer.examples) }) : t('confusionEmpty')}
      language={language} labels={digits} counts={answer?.counts ?? null} selected={open}
      onOpen={(truth, predicted) => { onOpen({ truth, predicted }); }}
    />
  );
});

export type Pictured = NonNullable<Seen<'confused'>['answer']>;

export const Pictures = memo(function Pictures({ title, answer, language }: { readonly title: string; readonly answer: Pictured } & Pick<FigureProps, 'language'>): ReactElement {
  const t = wordsOf(messages, language);
  const { images, predicted, confidence } = answer;
  return (
    <div className={figure.titled}>
      <p className={figure.title} aria-hidden="true">{title}</p>
      <ImageGrid
        title={title} language={language} images={images}
        captions={images.labels.map((truth, i) => t('mistakeCaption', { truth, predicted: predicted[i] ?? '?', confidence: share(confidence[i] ?? Number.NaN).slice(0, 4) }))}
        wrong={images.labels.map((truth, i) => truth !== predicted[i])}
      />
    </div>
  );
});
