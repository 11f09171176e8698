import { useId, useState, useSyncExternalStore, type ReactElement } from 'react';
import { PlaybackBar } from '../../../charts/playback/PlaybackBar';
import { usePlayback } from '../../../charts/playback/usePlayback';
import { Choice } from '../../figure/Choice';
import { Empty, LookFailure } from '../../figure/Notice';
import { whole } from '../../figure/numbers';
import { isLive } from '../../figure/runCurve';
import { useRunPicker } from '../../figure/RunPicker';
import { useSnapshots } from '../../figure/useSnapshots';
import { useVisible } from '../../figure/useVisible';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps } from '../../lesson';
import { Filters, Responses } from '../LayerPictures';
import { messages as lessonMessages } from '../messages';
import { Matrix, Pictures, type MatrixCell } from '../Readings';
import { messages } from './messages';
import { ReplayCurves } from './ReplayCurves';
import { answerOf, useMoment } from './useMoment';

const lastPicture = 9_999;
/** Time for the engine to answer between two steps of playing. */
const stepMs = 1_000;

/** A run at any step of its past, from the weights that it had then. */
export function ReplayFigure({ language, runs, snapshots, study, drawn }: FigureProps): ReactElement {
  const [t, lesson] = [wordsOf(messages, language), wordsOf(lessonMessages, language)];
  const { ref, visible } = useVisible<HTMLDivElement>();
  const { run, picker } = useRunPicker(runs, language);
  const kept = useSnapshots(snapshots, run, visible);
  const steps = kept?.steps ?? [];
  const playback = usePlayback(steps.length, stepMs, 'end');
  const step = steps[playback.position];
  const [source, setSource] = useState<'set' | 'drawn'>('set');
  const [index, setIndex] = useState(0);
  const [open, setOpen] = useState<MatrixCell | null>(null);
  const id = useId();
  const drawing = useSyncExternalStore(drawn.subscribe, drawn.view);
  const { answers, failure, gone } = useMoment(study, kept, step, source === 'drawn' ? (drawing ?? index) : index, visible);
  if (!run) return <div ref={ref}><Empty>{lesson('noRun')}</Empty></div>;
  const [filters, inside, confusion, mistakes] = [answerOf(answers, 'filters'), answerOf(answers, 'activations'), answerOf(answers, 'confusion'), answerOf(answers, 'mistakes')];
  return (
    <div className={figure.figure} ref={ref}>
      <div className={figure.controls}>
        {picker}
        <Choice label={t('source')} value={source} onChange={setSource} options={[{ value: 'set', label: t('fromSet') }, { value: 'drawn', label: t('drawn') }]} />
        {source === 'set' && (
          <div className={figure.field}>
            <label htmlFor={id}>{lesson('pickPicture')}</label>
            <input
              id={id} type="number" inputMode="numeric" min={0} max={lastPicture} value={index}
              onChange={(event) => { if (Number.isInteger(event.target.valueAsNumber)) setIndex(Math.min(lastPicture, Math.max(0, event.target.valueAsNumber))); }}
            />
          </div>
        )}
      </div>
      {source === 'drawn' && !drawing && <p className={figure.small} role="status">{t('notDrawn')}</p>}
      {step === undefined
        ? <Empty>{t(kept && !isLive(run) ? 'none' : 'looking')}</Empty>
        : (
          <>
            <PlaybackBar playback={playback} count={steps.length} language={language} at={t('at', { step: whole(step), total: whole(run.progress?.totalSteps ?? step) })} />
            {gone && <p className={figure.small} role="status">{t('gone')}</p>}
            <LookFailure failure={failure} language={language} />
            <ReplayCurves run={run} step={step} language={language} />
            {inside && <Responses answer={inside} color={run.color} language={language} />}
            {filters && filters.layers.length > 0 && <Filters answer={filters} language={language} />}
            <div className={figure.pair}>
              <Matrix answer={confusion} open={open} onOpen={setOpen} language={language} />
              {mistakes && (mistakes.images.count === 0 ? <Empty>{lesson('noMistakes')}</Empty> : <Pictures title={lesson('mistakes')} answer={mistakes} language={language} />)}
            </div>
          </>
        )}
    </div>
  );
}
