import { useEffect, useState, type ReactElement } from 'react';
import type { RunId } from '../../../engine/protocol';
import { Empty } from '../../figure/Notice';
import { useRunPicker } from '../../figure/RunPicker';
import { useVisible } from '../../figure/useVisible';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps } from '../../lesson';
import { messages } from './messages';
import { StepByHand } from './StepByHand';

const small = { trainSize: 1_000, validationSize: 500, epochs: 5, batchSize: 32, probeEvery: 0 };

/** A training step of a paused run, its four parts one at a time; the last of them really makes the step. */
export function MotionFigure(props: FigureProps): ReactElement {
  const { language, runs, start, pause, resume } = props;
  const t = wordsOf(messages, language);
  const { ref, visible } = useVisible<HTMLDivElement>();
  const { run, picker } = useRunPicker(runs, language);
  const [started, setStarted] = useState<RunId | null>(null);
  const begun = runs.find(({ id, phase }) => id === started && phase === 'running')?.id;
  useEffect(() => {
    if (begun === undefined) return;
    pause(begun);
    // The figures above have grown by what they show of the run.
    ref.current?.scrollIntoView({ block: 'start' });
    // `pause` is a new function at every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [begun]);

  const startSmall = (
    <button type="button" className={figure.button} onClick={() => setStarted(start('mnist/cnn', small, { name: t('startName') }))}>{t('start')}</button>
  );
  const ended = run !== undefined && ['done', 'stopped', 'failed'].includes(run.phase);
  return (
    <div className={figure.figure} ref={ref}>
      <div className={figure.controls}>
        {picker}
        {run?.phase === 'running' && <button type="button" className={`${figure.button} ${figure.primary}`} onClick={() => pause(run.id)}>{t('pause')}</button>}
        {run?.phase === 'paused' && <button type="button" className={figure.button} onClick={() => resume(run.id)}>{t('resume')}</button>}
        {(!run || ended) && startSmall}
      </div>
      {!run && <Empty>{t('noRun')}</Empty>}
      {ended && <Empty>{t('ended')}</Empty>}
      {run && !ended && <StepByHand key={run.id} {...{ ...props, run, visible }} />}
    </div>
  );
}
