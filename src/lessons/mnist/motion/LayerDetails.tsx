import type { ReactElement } from 'react';
import { TensorGrid } from '../../../charts/images/TensorGrid';
import type { StepAnatomy, ThinTensor } from '../../../engine/declarations/stepAnatomy';
import { Empty } from '../../figure/Notice';
import { four, whole } from '../../figure/numbers';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { Language } from '../../lesson';
import { knownOf } from './frames';
import { messages } from './messages';
import styles from './motion.module.css';
import { pictureOf } from './picture';

interface LayerDetailsProps {
  readonly anatomy: StepAnatomy;
  readonly layer: number;
  readonly position: number;
  readonly language: Language;
}

/** What is known so far of one layer: its output, the gradient there, and that of its weights. */
export function LayerDetails({ anatomy, layer, position, language }: LayerDetailsProps): ReactElement {
  const t = wordsOf(messages, language);
  const shown = anatomy.layers[layer];
  const known = knownOf(layer, position, anatomy.layers.length);
  if (!shown || !known.output) return <Empty>{t('notYet')}</Empty>;
  const name = layer === 0 ? t('input') : shown.layer;
  const { min, max } = shown.output.summary;
  const kernels = anatomy.weights.filter((weight) => weight.name === `${shown.layer}/kernel`);
  return (
    <div className={styles.details}>
      <Values title={t('output', { layer: name, low: four(min), high: four(max) })} tensor={shown.output} scale="sequential" language={language} />
      {known.gradient && <Values title={t('gradient', { layer: name, most: four(greatest(shown.gradient)) })} tensor={shown.gradient} scale="diverging" language={language} />}
      {known.gradient && kernels.map(({ name: kernel, gradient }) => <Values key={kernel} title={t('weightGradient', { name: kernel })} tensor={gradient} scale="diverging" language={language} />)}
    </div>
  );
}

interface ValuesProps {
  readonly title: string;
  readonly tensor: ThinTensor;
  readonly scale: 'sequential' | 'diverging';
  readonly language: Language;
}

const greatest = ({ summary: { min, max } }: ThinTensor): number => Math.max(Math.abs(min), Math.abs(max));

/** What was kept of a tensor; says so where that is not all of it. */
export function Values({ title, tensor, scale, language }: ValuesProps): ReactElement {
  const t = wordsOf(messages, language);
  const { kept, summary, values } = tensor;
  const size = kept.length === 2 ? 144 : 52;
  return (
    <div className={figure.titled}>
      <TensorGrid title={title} language={language} picture={pictureOf(title, tensor)} scale={scale} size={size} limit={24} />
      {values.length < summary.size && <p className={figure.small}>{t('part', { shown: whole(values.length), all: whole(summary.size) })}</p>}
    </div>
  );
}
