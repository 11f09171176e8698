import type { ReactElement } from 'react';
import { sumOf, type Tap } from '../../../engine/stats/convolution';
import { four } from '../../figure/numbers';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { Language } from '../../lesson';
import styles from './convolution.module.css';
import { messages } from './messages';

interface WindowSumProps {
  readonly language: Language;
  readonly size: number;
  readonly taps: readonly Tap[];
  readonly onWeight: (index: number, weight: number) => void;
}

/** The arithmetic of one output: values times weights are products, and their sum. The weights can be changed. */
export function WindowSum({ language, size, taps, onWeight }: WindowSumProps): ReactElement {
  const t = wordsOf(messages, language);
  const rows = Array.from({ length: size }, (_, row) => taps.slice(row * size, (row + 1) * size));
  return (
    <div className={styles.arithmetic}>
      <Numbers caption={t('under')} rows={rows.map((row) => row.map((tap) => (tap.inside ? short(tap.value) : <span key="padding" className={styles.outside}>0</span>)))} />
      <span className={styles.sign} aria-label={t('times')}>×</span>
      <Numbers
        caption={t('weights')}
        rows={rows.map((row, i) => row.map((tap, j) => (
          <input
            key={j} className={styles.weight} type="number" step={0.1} value={Number(tap.weight.toFixed(3))} aria-label={t('weightAt', { row: i + 1, column: j + 1 })}
            onChange={(event) => { if (Number.isFinite(event.target.valueAsNumber)) onWeight(i * size + j, event.target.valueAsNumber); }}
          />
        )))}
      />
      <span className={styles.sign} aria-label={t('equals')}>=</span>
      <Numbers caption={t('products')} rows={rows.map((row) => row.map((tap) => short(tap.value * tap.weight)))} signs={rows.map((row) => row.map((tap) => Math.sign(tap.value * tap.weight)))} />
      <span className={styles.sign} aria-hidden="true">→</span>
      <div className={styles.total}>
        <span className={figure.small}>{t('sum')}</span>
        <output>{four(sumOf(taps))}</output>
      </div>
    </div>
  );
}

/** Two decimals at most: 0.53, −1, 0. */
const short = (value: number): string => (Math.round(value * 100) / 100).toString().replace('-', '−');

function Numbers({ caption, rows, signs }: { readonly caption: string; readonly rows: readonly (readonly (string | ReactElement)[])[]; readonly signs?: readonly (readonly number[])[] }): ReactElement {
  return (
    <table className={styles.numbers}>
      <caption>{caption}</caption>
      <tbody>{rows.map((row, i) => <tr key={i}>{row.map((cell, j) => <td key={j} data-sign={signs?.[i]?.[j]}>{cell}</td>)}</tr>)}</tbody>
    </table>
  );
}
