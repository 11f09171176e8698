import type { ReactElement, ReactNode } from 'react';
import { OverlayImage } from '../../../charts/images/OverlayImage';
import type { Look, LookAnswer } from '../../../engine/protocol';
import { expected } from '../../figure/expected';
import { keyOf } from '../../figure/modelChoice';
import { Notice } from '../../figure/Notice';
import { share } from '../../figure/numbers';
import { useAnswer } from '../../figure/useAnswer';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps } from '../../lesson';
import { studiedModel } from '../models';
import type { PickedModel } from '../useModelPicker';
import { messages } from './messages';
import styles from './saliency.module.css';

export interface AttributionQuestion {
  readonly index: number;
  /** Null: the network's own answer. */
  readonly target: number | null;
  /** Null: no Grad-CAM. */
  readonly layer: string | null;
}

interface ColumnProps extends Pick<FigureProps, 'language' | 'look' | 'study'>, AttributionQuestion {
  readonly model: PickedModel;
}

const size = 150;
const side = 28;

/** One network's view of one picture. */
export function AttributionColumn({ model, language, look, study, ...question }: ColumnProps): ReactElement {
  const t = wordsOf(messages, language);
  const asked = useAnswer(`${keyOf(model.choice)} ${JSON.stringify(question)}`, async () => explain(question, model, look, study));
  return (
    <div className={styles.column}>
      {model.picker}
      {asked.state === 'ready' ? <Maps {...asked.answer} language={language} /> : <Notice asked={asked} language={language} />}
      {question.layer === null && <p className={figure.small}>{t('noCam')}</p>}
    </div>
  );
}

interface Explained {
  readonly saliency: LookAnswer & { readonly kind: 'saliency' };
  readonly cam: (LookAnswer & { readonly kind: 'grad-cam' }) | null;
}

async function explain({ index, target, layer }: AttributionQuestion, { choice }: PickedModel, look: FigureProps['look'], study: FigureProps['study']): Promise<Explained> {
  const model = await studiedModel(choice, look);
  const ask = async (want: Look): Promise<LookAnswer> => study<'look-at-weights'>({ kind: 'look-at-weights', model, validationSize: 1, want });
  const saliency = expected('saliency', await ask({ kind: 'saliency', index, target }));
  const cam = layer === null ? null : expected('grad-cam', await ask({ kind: 'grad-cam', index, target, layer }));
  return { saliency, cam };
}

function Maps({ saliency, cam, language }: Explained & Pick<FigureProps, 'language'>): ReactElement {
  const t = wordsOf(messages, language);
  const { target, label, input, probabilities, gradient, timesInput } = saliency;
  const answer = probabilities.indexOf(Math.max(...probabilities));
  const place = (values: Float32Array): { target: number; row: number; column: number } => {
    const at = values.indexOf(Math.max(...values));
    return { target, row: Math.floor(at / side) + 1, column: (at % side) + 1 };
  };
  return (
    <>
      <p className={figure.small} role="status">
        {t('reads', { answer, label, target, confidence: share(probabilities[answer] ?? Number.NaN), probability: share(probabilities[target] ?? Number.NaN) })}
      </p>
      <div className={styles.maps}>
        <Map title={t('gradient')}><OverlayImage picture={input} width={side} height={side} values={gradient} diverging={false} size={size} label={t('gradientLabel', place(gradient))} /></Map>
        <Map title={t('timesInput')}><OverlayImage picture={input} width={side} height={side} values={timesInput} diverging size={size} label={t('timesInputLabel', place(timesInput))} /></Map>
        {cam && <Map title={t('gradCam', { layer: cam.layer })}><OverlayImage picture={input} width={side} height={side} values={cam.map} diverging={false} size={size} label={t('camLabel', place(cam.map))} /></Map>}
      </div>
    </>
  );
}

function Map({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return <figure className={styles.map}><figcaption>{title}</figcaption>{children}</figure>;
}
