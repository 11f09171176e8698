import { useId, useState, type ReactElement } from 'react';
import { Choice } from '../figure/Choice';
import { whole } from '../figure/numbers';
import { wordsOf } from '../figure/words';
import figure from '../figure/figure.module.css';
import type { FigureProps } from '../lesson';
import { messages } from './messages';
import { Slices } from './Slices';
import styles from './tensors.module.css';
import { parseTensor, type AskedType } from './tensorValue';

const types = ['auto', 'float32', 'int32', 'bool', 'string', 'complex64', 'int16', 'float64'] as const satisfies readonly AskedType[];

const picture = (seed: number): number[][][] => Array.from({ length: 4 }, (_, y) => Array.from({ length: 4 }, (_, x) => [0, 1, 2].map((c) => (x * 3 + y * 5 + c * 7 + seed * 11) % 10)));
const examples = {
  scalar: '3.5',
  vector: '[0.5, 1, 1.5]',
  matrix: '[[7], [11]]',
  cube: '[[[1, 2], [3, 4], [5, 6]], [[7, 8], [9, 10], [11, 12]]]',
  pictures: JSON.stringify([picture(0), picture(1)]),
  words: "['Elephant', '大象']",
} as const;

/** A tensor as the learner types it: rank, shape, type, memory, and its slices. */
export function TensorFigure({ language }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const id = useId();
  const [text, setText] = useState<string>(examples.matrix);
  const [asked, setAsked] = useState<AskedType>('auto');
  const parsed = parseTensor(text, asked);
  return (
    <div className={figure.figure}>
      <div className={figure.field}>
        <label htmlFor={id}>{t('value')}</label>
        <textarea id={id} className={styles.value} rows={2} spellCheck={false} value={text} aria-invalid={'problem' in parsed} aria-describedby={`${id}-problem`} onChange={(event) => setText(event.target.value)} />
      </div>
      <div className={figure.controls} role="group" aria-label={t('examples')}>
        {(Object.keys(examples) as (keyof typeof examples)[]).map((name) => (
          <button key={name} type="button" className={figure.button} onClick={() => { setText(examples[name]); setAsked('auto'); }}>{t(name)}</button>
        ))}
      </div>
      <Choice label={t('dtype')} value={asked} onChange={setAsked} options={types.map((value) => ({ value, label: value === 'auto' ? t('auto') : value }))} />
      <p id={`${id}-problem`} className={'problem' in parsed ? figure.failed : figure.small} role="status">
        {'problem' in parsed ? parsed.problem[language] : asked !== 'auto' && asked !== parsed.value.dtype ? t('storedNote', { asked, stored: parsed.value.dtype }) : null}
      </p>
      {'value' in parsed && (
        <>
          <dl className={figure.facts} aria-live="polite">
            <div><dt>{t('rank')}</dt><dd>{parsed.value.shape.length}</dd></div>
            <div><dt>{t('shape')}</dt><dd>[{parsed.value.shape.join(', ')}]</dd></div>
            <div><dt>{t('type')}</dt><dd>{parsed.value.dtype}</dd></div>
            <div><dt>{t('elements')}</dt><dd>{whole(parsed.value.elements.length)}</dd></div>
            <div><dt>{t('bytes')}</dt><dd>{whole(parsed.value.bytes)}</dd></div>
          </dl>
          <Slices value={parsed.value} language={language} />
        </>
      )}
    </div>
  );
}
