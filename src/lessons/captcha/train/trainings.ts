/** What the over-fitting figure can show: the learner's runs, newest first, then what was recorded. */
import { optimizerNames } from '../../../engine/declarations/optimizers';
import { wordsOf } from '../../figure/words';
import type { Language, RunView } from '../../lesson';
import { recordedFirst } from '../recorded/first';
import { recordedLosses } from '../recorded/losses';
import { recordedOptimizers } from '../recorded/optimizers';
import type { RecordedRun } from '../recorded/run';
import { historyOf, type History } from './history';
import { messages } from './messages';

export interface Training {
  readonly id: string;
  readonly name: string;
  /** CSS colour. */
  readonly color: string;
  readonly history: History;
  /** Accuracy counts each of the outputs, and not only the largest. */
  readonly elementWise: boolean;
  readonly version: number;
}

/** Early stopping has the most to show on the RMSprop of a hundred epochs: it is the first of those recorded. */
export function trainingsOf(runs: readonly RunView[], language: Language): readonly Training[] {
  const t = wordsOf(messages, language);
  const recorded = (id: string, name: string, run: RecordedRun): Training => ({
    id, name, color: `var(--${run.optimizer})`, history: run.curves, elementWise: run.loss === 'binary-ce', version: 1,
  });
  const optimizers = recordedOptimizers.map((run) => recorded(`optimizer ${run.optimizer}`, t('recordedOptimizer', { name: optimizerNames[run.optimizer] }), run)).reverse();
  return [
    ...runs.map((run) => ({ id: run.id, name: t('ownRun', { name: run.name }), color: run.color, history: historyOf(run), elementWise: true, version: run.version })),
    ...optimizers,
    recorded('first', t('recordedFirst'), recordedFirst),
    ...recordedLosses.map((run) => recorded(`loss ${run.loss}`, t('recordedLoss', { name: t(run.loss) }), run)),
  ];
}
