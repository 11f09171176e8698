import { useId, useMemo, useState, type ReactElement } from 'react';
import { toFailure, type Failure } from '../../../engine/errors/failure';
import { stream } from '../../../engine/runtime/random';
import { classesOfText, decodeVector, encodeText, largestOfRows } from '../../../engine/stats/captchaText';
import { LookFailure } from '../../figure/Notice';
import { Range } from '../../figure/Range';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { Language } from '../../lesson';
import { VectorTable } from '../vector/VectorTable';
import { messages } from './messages';
import styles from './pipeline.module.css';

interface LabelStepsProps {
  readonly language: Language;
  /** What is written in the picture; empty where nobody has said it yet. */
  readonly text: string;
  readonly length: number;
  readonly alphabet: string;
}

/** A picture's text as a vector and back; the learner may mistype it, and may spoil the vector on its way. */
export function LabelSteps({ language, text, length, alphabet }: LabelStepsProps): ReactElement {
  const t = wordsOf(messages, language);
  const id = useId();
  const [typed, setTyped] = useState(text);
  const encoded = useMemo(() => encode(typed, length, alphabet), [typed, length, alphabet]);
  return (
    <section className={figure.titled} aria-label={t('labelTitle')}>
      <div className={figure.controls}>
        <div className={figure.field}>
          <label htmlFor={id}>{t('label', { length })}</label>
          <input id={id} value={typed} size={10} autoComplete="off" spellCheck={false} onChange={(event) => { setTyped(event.target.value); }} />
        </div>
      </div>
      {'vector' in encoded ? <Vector language={language} {...encoded} alphabet={alphabet} /> : typed !== '' && <LookFailure failure={encoded.failure} language={language} />}
    </section>
  );
}

type Encoded = { readonly vector: Float32Array; readonly truth: Uint8Array } | { readonly failure: Failure };

function encode(text: string, length: number, alphabet: string): Encoded {
  try {
    return { vector: encodeText(text, length, alphabet), truth: classesOfText(text, length, alphabet) };
  } catch (error) {
    return { failure: toFailure(error) };
  }
}

function Vector({ language, vector, truth, alphabet }: { readonly language: Language; readonly vector: Float32Array; readonly truth: Uint8Array; readonly alphabet: string }): ReactElement {
  const t = wordsOf(messages, language);
  const [noise, setNoise] = useState(0);
  const classes = alphabet.length;
  const values = useMemo(() => {
    const random = stream(1, 'captcha-label-figure');
    return vector.map((value) => (1 - noise) * value + noise * random.uniform());
  }, [vector, noise]);
  const read = largestOfRows(values, classes);
  return (
    <>
      <p className={styles.formula}>{t('ones')}{Array.from(truth, (k, i) => `${classes} · ${i} + ${k} = ${classes * i + k}`).join(', ')}</p>
      <div className={figure.controls}><Range label={t('noise')} value={noise} min={0} max={1} format={(value) => value.toFixed(2)} onChange={setNoise} /></div>
      <VectorTable
        label={t('vector', { length: vector.length })} values={values} alphabet={alphabet} truth={truth} most={1}
        format={noise === 0 ? String : (value) => value.toFixed(2)} strong={(i) => read[Math.floor(i / classes)] === i % classes}
      />
      <p className={figure.note} role="status">{t('decoded', { text: decodeVector(values, truth.length, alphabet) })}</p>
    </>
  );
}
