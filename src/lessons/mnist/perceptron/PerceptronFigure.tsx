import type { ReactElement } from 'react';
import { BoundaryMap } from '../../../charts/boundary/BoundaryMap';
import { Empty, LookFailure } from '../../figure/Notice';
import { four, whole } from '../../figure/numbers';
import { useRunPicker } from '../../figure/RunPicker';
import { useLook } from '../../figure/useLook';
import { useVisible } from '../../figure/useVisible';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps } from '../../lesson';
import { messages } from './messages';
import { rightAnswers } from './rightAnswers';
import { usePastBoundary } from './usePastBoundary';

const cells = 60;
const refreshMs = 120;

/** Sums of steps in 32 bits leave dust behind their last digit. */
const rounded = (weight: number): string => four(Math.round(weight * 1e5) / 1e5);

/** The line of the newest run as it turns, point by point. */
export function PerceptronFigure({ language, runs, look, step, snapshots, study }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const { ref, visible } = useVisible<HTMLDivElement>();
  const { run, picker } = useRunPicker(runs, language);
  const seen = useLook(look, run, { kind: 'boundary', size: cells }, visible, refreshMs);
  const past = usePastBoundary({ language, snapshots, study }, run, cells);
  const boundary = past.boundary ?? seen.answer?.boundary;
  const [w0 = 0, w1 = 0, w2 = 0] = boundary?.kernels[0]?.values ?? [];
  const right = boundary ? rightAnswers(boundary, 'train') : null;
  const told = right ? t('told', { step: whole(past.boundary ? past.step : seen.answer?.step ?? 0), ...right }) : '';
  return (
    <div className={figure.figure} ref={ref}>
      {!run || !boundary
        ? <Empty>{t(run ? 'looking' : 'noRun')}</Empty>
        : (
          <>
            <div className={figure.controls}>
              {picker}
              {(['batch', 'epoch'] as const).map((unit) => (
                <button key={unit} type="button" className={figure.button} disabled={run.phase !== 'paused'} onClick={() => step(run.id, unit)}>{t(unit === 'batch' ? 'onePoint' : 'oneEpoch')}</button>
              ))}
            </div>
            {past.bar}
            <BoundaryMap title={t('mapTitle')} language={language} size={boundary.size} extent={boundary.extent} values={boundary.output.map((answer) => 2 * answer - 1)}
              points={boundary.points} current={boundary.current} line={[w0, w1, w2]} told={told} />
            <p className={figure.small}>{told} {t('line', { w0: rounded(w0), w1: rounded(w1), w2: rounded(w2) })}</p>
          </>
        )}
      <LookFailure failure={past.failure ?? seen.failure} language={language} />
      <p className={figure.small}>{t('stepHint')}</p>
    </div>
  );
}
