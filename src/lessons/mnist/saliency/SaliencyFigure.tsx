import { useId, useState, type ReactElement } from 'react';
import { Choice } from '../../figure/Choice';
import { useVisible } from '../../figure/useVisible';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps } from '../../lesson';
import { digits } from '../digits';
import { useModelPicker } from '../useModelPicker';
import { AttributionColumn } from './AttributionColumn';
import { messages } from './messages';

const pictures = 10_000;
const mapLayers = ['conv1', 'conv2', 'pool'] as const;
const targets = ['answer', ...digits] as const;

/** What two networks look at in one picture, by the gradients of a digit's score. */
export function SaliencyFigure({ language, runs, look, study }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const id = useId();
  const { ref, visible } = useVisible<HTMLDivElement>();
  const [index, setIndex] = useState(4);
  const [target, setTarget] = useState<(typeof targets)[number]>('answer');
  const [layer, setLayer] = useState<(typeof mapLayers)[number]>('conv2');
  const [seen, setSeen] = useState(false);
  if (visible && !seen) setSeen(true);
  const softmax = useModelPicker(runs, ['mnist-softmax'], language);
  const cnn = useModelPicker(runs, ['mnist-cnn'], language);
  const question = { index, target: target === 'answer' ? null : Number(target) };
  return (
    <div className={figure.figure} ref={ref}>
      <div className={figure.controls}>
        <div className={figure.field}>
          <label htmlFor={id}>{t('which')}</label>
          <input
            id={id} type="number" inputMode="numeric" min={0} max={pictures - 1} value={index}
            onChange={(event) => { if (Number.isInteger(event.target.valueAsNumber)) setIndex(Math.min(pictures - 1, Math.max(0, event.target.valueAsNumber))); }}
          />
        </div>
        <button type="button" className={figure.button} onClick={() => setIndex(next(index))}>{t('another')}</button>
        <Choice label={t('target')} value={target} onChange={setTarget} options={targets.map((value) => ({ value, label: value === 'answer' ? t('answer') : value }))} />
        <Choice label={t('layer')} value={layer} onChange={setLayer} options={mapLayers.map((value) => ({ value, label: value }))} />
      </div>
      {seen && (
        <div className={figure.pair}>
          <AttributionColumn model={softmax} {...{ language, look, study }} {...question} layer={null} />
          <AttributionColumn model={cnn} {...{ language, look, study }} {...question} layer={layer} />
        </div>
      )}
      <p className={figure.small}>{t('legend')}</p>
    </div>
  );
}

/** A stride of the golden ratio visits the pictures evenly. */
const next = (index: number): number => (index + 6181) % pictures;
