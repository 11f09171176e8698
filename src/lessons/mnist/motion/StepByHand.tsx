import { useState, type ReactElement } from 'react';
import type { StepAnatomy } from '../../../engine/declarations/stepAnatomy';
import { Empty, LookFailure } from '../../figure/Notice';
import { four, whole } from '../../figure/numbers';
import { useLook } from '../../figure/useLook';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps, RunView } from '../../lesson';
import { framesOf, spanOf, stages, type Frame, type Stage } from './frames';
import { LayerDetails } from './LayerDetails';
import { LossDetails } from './LossDetails';
import { messages } from './messages';
import styles from './motion.module.css';
import { Pipeline } from './Pipeline';
import { UpdateDetails } from './UpdateDetails';
import { useMotion } from './useMotion';

interface StepByHandProps extends Pick<FigureProps, 'language' | 'look' | 'step'> {
  readonly run: RunView;
  readonly visible: boolean;
}

const layerOf = (name: string): string => name.split('/')[0] ?? name;

/** The four parts of the next step, pressed one after another. */
export function StepByHand({ language, look, step, run, visible }: StepByHandProps): ReactElement {
  const t = wordsOf(messages, language);
  const [example, setExample] = useState(0);
  const [picked, setPicked] = useState<number | null>(null);
  // The step that has been made stays in sight until the next one is asked for.
  const [made, setMade] = useState<StepAnatomy | null>(null);
  const [last, setLast] = useState<StepAnatomy | null>(null);
  const { position, moving, play, rewind } = useMotion();
  const asked = useLook(look, run, run.phase === 'paused' ? { kind: 'anatomy', example } : null, visible);
  const newest = asked.answer?.anatomy;
  if (newest && newest !== last) setLast(newest);

  const anatomy = made ?? (last?.update === (run.progress?.step ?? 0) + 1 ? last : null);
  if (!anatomy) return <><Empty>{t(run.phase === 'running' ? 'running' : 'waiting')}</Empty><LookFailure failure={asked.failure} language={language} /></>;

  const { layers, weights, update } = anatomy;
  const count = layers.length;
  const frame = framesOf(count)[position];
  const perform = (stage: Stage): void => {
    setPicked(null);
    if (stage === 'update' && !made) {
      setMade(anatomy);
      step(run.id, 'batch');
    }
    play(...spanOf(stage, count));
  };
  const another = (): void => {
    setMade(null);
    setPicked(null);
    rewind();
  };
  const passing = frame?.stage === 'forward' || frame?.stage === 'backward';
  const chosen = picked ?? (passing ? frame.layer : null);
  const reached = position < 0 ? 0 : stages.indexOf(frame?.stage ?? 'forward') + (moving ? 0 : 1);
  return (
    <>
      <fieldset className={styles.stages}>
        <legend>{t('stages', { update: whole(update) })}</legend>
        {stages.map((stage, i) => (
          <button key={stage} type="button" className={`${figure.button} ${styles.stage}`} disabled={moving || i > reached} aria-pressed={frame?.stage === stage} onClick={() => perform(stage)}>
            <span className={styles.number} aria-hidden="true">{i + 1}</span>
            {t(stage)}
          </button>
        ))}
        {made && <button type="button" className={`${figure.button} ${figure.primary}`} disabled={run.phase !== 'paused'} onClick={another}>{t('another')}</button>}
      </fieldset>
      <Pipeline layers={layers} weighted={new Set(weights.map(({ name }) => layerOf(name)))} position={position} chosen={chosen} onChoose={setPicked} language={language} />
      <p className={styles.told} role="status">{moving ? '' : told(anatomy, frame, t)}</p>
      {picked === null && frame?.stage === 'loss' && <LossDetails anatomy={anatomy} onFollow={setExample} language={language} />}
      {picked === null && frame?.stage === 'update' && <UpdateDetails weights={weights} madeAt={update} language={language} />}
      {chosen !== null && <LayerDetails anatomy={anatomy} layer={chosen} position={position} language={language} />}
      {picked === null && !frame && <LossDetails anatomy={anatomy} onFollow={setExample} language={language} picturesOnly />}
      <LookFailure failure={asked.failure} language={language} />
    </>
  );
}

/** What the frame shows, in one sentence. */
function told(anatomy: StepAnatomy, frame: Frame | undefined, t: ReturnType<typeof wordsOf<typeof messages>>): string {
  const { batch, layers, weights, example, update, learningRate } = anatomy;
  const layer = layers[frame?.layer ?? 0];
  if (!frame || !layer) return t('ready', { update: whole(update), count: batch.labels.length });
  const name = frame.layer === 0 ? t('input') : layer.layer;
  switch (frame.stage) {
    case 'forward': return t('atForward', { layer: name, shape: layer.output.shape.join(' × ') });
    case 'loss': return t('atLoss', { own: four(batch.losses[example] ?? Number.NaN), mean: four(batch.loss) });
    case 'backward': return t('atBackward', { layer: name, norm: four(layer.gradient.summary.norm) });
    case 'update': return t('atUpdate', { count: whole(weights.reduce((sum, { after }) => sum + after.summary.size, 0)), rate: four(learningRate) });
  }
}
