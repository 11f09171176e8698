/** What a network looks like inside: its kernels, and every layer's answer to one picture. */
import { memo, type ReactElement } from 'react';
import { ProbabilityBars } from '../../charts/bars/ProbabilityBars';
import { TensorGrid } from '../../charts/images/TensorGrid';
import type { TensorPicture } from '../../engine/protocol';
import { Empty } from '../figure/Notice';
import { whole } from '../figure/numbers';
import type { Seen } from '../figure/useLook';
import { wordsOf } from '../figure/words';
import figure from '../figure/figure.module.css';
import type { FigureProps, RunView } from '../lesson';
import { digits } from './digits';
import { messages } from './messages';

// Outside of training, dropout passes its input on, and flatten only lays it out anew.
const showsSomethingNew = ({ layer }: TensorPicture): boolean => !/^(dropout|flatten)/.test(layer);

interface Answered<K extends 'filters' | 'activations'> extends Pick<FigureProps, 'language'> {
  readonly answer: NonNullable<Seen<K>['answer']>;
}

// The run moves on many times between two answers of the engine: these are drawn once for each of them.
export const Filters = memo(function Filters({ answer, language }: Answered<'filters'>): ReactElement {
  const t = wordsOf(messages, language);
  if (answer.layers.length === 0) return <Empty>{t('noFilters')}</Empty>;
  return (
    <>
      {answer.layers.map((picture) => (
        <TensorGrid key={picture.layer} title={t('filters', { layer: picture.layer.replace('/kernel', ''), step: whole(answer.step) })} language={language} picture={picture} scale="diverging" size={36} limit={32} />
      ))}
    </>
  );
});

export const Responses = memo(function Responses({ answer, color, language }: Answered<'activations'> & Pick<RunView, 'color'>): ReactElement {
  const t = wordsOf(messages, language);
  return (
    <>
      <div className={figure.pair}>
        <TensorGrid title={t('input')} language={language} picture={{ layer: 'input', shape: [28, 28, 1], values: answer.input }} scale="sequential" size={112} />
        <ProbabilityBars title={t('answer')} language={language} labels={digits} probabilities={answer.probabilities} color={color} />
      </div>
      {answer.layers.filter(showsSomethingNew).map((picture) => (
        <TensorGrid key={picture.layer} title={t('responses', { layer: picture.layer })} language={language} picture={picture} scale="sequential" size={36} limit={32} />
      ))}
    </>
  );
});
