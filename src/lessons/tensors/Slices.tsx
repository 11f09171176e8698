import type { ReactElement } from 'react';
import { wordsOf } from '../figure/words';
import figure from '../figure/figure.module.css';
import type { Language } from '../lesson';
import { messages } from './messages';
import styles from './tensors.module.css';
import type { Element, TensorValue } from './tensorValue';

const shownSlices = 24;

/** Tables of the last two axes, one for each index of the axes before them. */
export function Slices({ value: { shape, elements }, language }: { readonly value: TensorValue; readonly language: Language }): ReactElement {
  const t = wordsOf(messages, language);
  const [rows, columns] = [shape.at(-2) ?? 1, shape.at(-1) ?? 1];
  const outer = shape.slice(0, -2);
  const total = outer.reduce((product, size) => product * size, 1);
  const shown = Math.min(total, shownSlices);
  return (
    <div className={figure.titled} role="group" aria-label={t('slices')}>
      <p className={figure.title}>{t('slices')}</p>
      <div className={styles.slices}>
        {Array.from({ length: shown }, (_, slice) => (
          <SliceTable key={slice} caption={outer.length > 0 ? t('slice', { index: [...indexOf(slice, outer), ':', ':'].join(', ') }) : null} rows={tableOf(elements, slice * rows * columns, rows, columns)} />
        ))}
      </div>
      {shown < total && <p className={figure.small}>{t('tooMany', { shown, total })}</p>}
    </div>
  );
}

function SliceTable({ caption, rows }: { readonly caption: string | null; readonly rows: readonly (readonly Element[])[] }): ReactElement {
  return (
    <table className={styles.slice}>
      {caption !== null && <caption>{caption}</caption>}
      <tbody>
        {rows.map((row, i) => (
          <tr key={i}>{row.map((element, j) => <td key={j}>{textOf(element)}</td>)}</tr>
        ))}
      </tbody>
    </table>
  );
}

const textOf = (element: Element): string => (typeof element === 'boolean' ? (element ? 'True' : 'False') : typeof element === 'string' ? `'${element}'` : String(element).replace('-', '−'));

const tableOf = (elements: readonly Element[], from: number, rows: number, columns: number): Element[][] =>
  Array.from({ length: rows }, (_, i) => elements.slice(from + i * columns, from + (i + 1) * columns));

/** Indices along the axes of `shape` of the slice that is `position`th, row by row. */
function indexOf(position: number, shape: readonly number[]): number[] {
  let rest = position;
  return [...shape].reverse().map((size) => {
    const index = rest % size;
    rest = Math.floor(rest / size);
    return index;
  }).reverse();
}
