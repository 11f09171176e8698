import { memo, useId, useState, type ReactElement } from 'react';
import { TensorGrid } from '../../../charts/images/TensorGrid';
import type { TensorPicture } from '../../../engine/protocol';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { Language } from '../../lesson';
import { messages } from './messages';

interface LayerMapsProps {
  readonly layers: readonly TensorPicture[];
  readonly language: Language;
}

// Outside of training, dropout passes its input on, and flatten only lays it out anew.
const showsSomethingNew = ({ layer }: TensorPicture): boolean => !/^(dropout|flatten)/.test(layer);

/** The maps of one layer at a time, at first of the first that has several: all of them together are some hundreds. Drawn once for each answer of the engine. */
export const LayerMaps = memo(function LayerMaps({ layers, language }: LayerMapsProps): ReactElement | null {
  const t = wordsOf(messages, language);
  const id = useId();
  const [picked, setPicked] = useState('');
  const shown = layers.filter(showsSomethingNew);
  const layer = shown.find((one) => one.layer === picked) ?? shown.find(({ shape }) => (shape[2] ?? 1) > 1) ?? shown[0];
  if (!layer) return null;
  return (
    <>
      <div className={figure.controls}>
        <div className={figure.field}>
          <label htmlFor={id}>{t('layer')}</label>
          <select id={id} value={layer.layer} onChange={(event) => setPicked(event.target.value)}>
            {shown.map((one) => <option key={one.layer} value={one.layer}>{one.layer} · {one.shape.join(' × ')}</option>)}
          </select>
        </div>
      </div>
      <TensorGrid title={t('responses', { layer: layer.layer })} language={language} picture={layer} scale="sequential" size={124} limit={16} />
    </>
  );
});
