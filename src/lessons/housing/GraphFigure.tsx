import type { ReactElement } from 'react';
import { GraphView } from '../../charts/graph/GraphView';
import { Notice } from '../figure/Notice';
import { useAnswer } from '../figure/useAnswer';
import { wordsOf } from '../figure/words';
import figure from '../figure/figure.module.css';
import type { FigureProps } from '../lesson';
import { messages } from './messages';

/** The dataflow graph of the regression, with training steps to be replayed on it. */
export function GraphFigure({ language, program }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const asked = useAnswer('housing', () => program('housing'));
  if (asked.state !== 'ready') return <Notice asked={asked} language={language} />;
  const { graph, traces, failure } = asked.answer;
  if (failure || !graph) return <p className={figure.failed} role="alert">{failure?.message}</p>;
  // The first run initialises, the last reads the weights: between them are steps of the training.
  return <GraphView graph={graph} traces={traces.slice(0, 3)} language={language} title={t('graphTitle')} height={480} />;
}
