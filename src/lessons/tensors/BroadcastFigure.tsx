import { useId, useState, type ReactElement } from 'react';
import { wordsOf } from '../figure/words';
import figure from '../figure/figure.module.css';
import type { FigureProps, Language } from '../lesson';
import { alignShapes, parseShape, sourcePosition, type AlignedAxis } from './broadcast';
import { messages } from './messages';
import styles from './tensors.module.css';

/** Two shapes to be typed, how their axes meet, and which elements are added to which. */
export function BroadcastFigure({ language }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [texts, setTexts] = useState({ a: '3, 1', b: '4' });
  const [a, b] = [parseShape(texts.a), parseShape(texts.b)];
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <ShapeField label={t('shapeA')} value={texts.a} wrong={a === null} onChange={(next) => setTexts({ ...texts, a: next })} />
        <ShapeField label={t('shapeB')} value={texts.b} wrong={b === null} onChange={(next) => setTexts({ ...texts, b: next })} />
      </div>
      {a && b ? <Meeting a={a} b={b} language={language} /> : <p className={figure.failed} role="alert">{t('badShape')}</p>}
    </div>
  );
}

function ShapeField({ label, value, wrong, onChange }: { readonly label: string; readonly value: string; readonly wrong: boolean; readonly onChange: (value: string) => void }): ReactElement {
  const id = useId();
  return (
    <div className={figure.field}>
      <label htmlFor={id}>{label}</label>
      <input id={id} value={value} aria-invalid={wrong} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}

function Meeting({ a, b, language }: { readonly a: readonly number[]; readonly b: readonly number[]; readonly language: Language }): ReactElement {
  const t = wordsOf(messages, language);
  const axes = alignShapes(a, b);
  const clash = axes.find(({ result }) => result === null);
  const shape = axes.map(({ result }) => result ?? 0);
  return (
    <>
      <AxesTable axes={axes} language={language} />
      <p className={clash ? figure.failed : figure.note} role="status">
        {clash ? t('fails', { a: clash.a ?? 1, b: clash.b ?? 1 }) : t('fits', { shape: `[${shape.join(', ')}]` })}
      </p>
      {!clash && shape.length <= 2 && (
        <>
          <div className={styles.sum}>
            <Cells shape={shape} own={a} value={(position) => position} />
            <span className={styles.sign} aria-hidden="true">+</span>
            <Cells shape={shape} own={b} value={(position) => 10 * position} />
            <span className={styles.sign} aria-hidden="true">=</span>
            <Cells shape={shape} own={shape} value={(_, index) => sourcePosition(index, a) + 10 * sourcePosition(index, b)} />
          </div>
          <p className={figure.small}>{t('stretched')}</p>
        </>
      )}
    </>
  );
}

function AxesTable({ axes, language }: { readonly axes: readonly AlignedAxis[]; readonly language: Language }): ReactElement {
  const t = wordsOf(messages, language);
  const row = (name: 'a' | 'b'): ReactElement => (
    <tr>
      <th scope="row">{name}</th>
      {axes.map((axis, i) => <td key={i}>{axis[name] ?? t('absent')}</td>)}
    </tr>
  );
  return (
    <div className={figure.formulas}>
      <table className={styles.axes}>
        <caption className={figure.small}>{t('aligned')}</caption>
        <thead><tr><th scope="col">{t('axis')}</th>{axes.map((_, i) => <th key={i} scope="col">−{axes.length - i}</th>)}</tr></thead>
        <tbody>
          {row('a')}
          {row('b')}
          <tr>
            <th scope="row">{t('result')}</th>
            {axes.map(({ result }, i) => <td key={i} className={result === null ? styles.clash : undefined}>{result ?? t('clash')}</td>)}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** A tensor of `own` shape as it is seen in the result's: stretched cells are pale. */
function Cells({ shape, own, value }: { readonly shape: readonly number[]; readonly own: readonly number[]; readonly value: (position: number, index: readonly number[]) => number }): ReactElement {
  const [rows, columns] = [shape.length > 1 ? (shape[0] ?? 1) : 1, shape.at(-1) ?? 1];
  const seen = new Set<number>();
  return (
    <table className={styles.slice}>
      <tbody>
        {Array.from({ length: rows }, (_, i) => (
          <tr key={i}>
            {Array.from({ length: columns }, (_, j) => {
              const index = shape.length > 1 ? [i, j] : shape.length === 1 ? [j] : [];
              const position = sourcePosition(index, own);
              const stretched = seen.has(position);
              seen.add(position);
              return <td key={j} className={stretched ? styles.stretched : undefined}>{value(position, index)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
