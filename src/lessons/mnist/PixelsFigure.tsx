import { useId, useState, type CSSProperties, type ReactElement } from 'react';
import { Choice } from '../figure/Choice';
import { expected } from '../figure/expected';
import { Notice } from '../figure/Notice';
import { useAnswer } from '../figure/useAnswer';
import { wordsOf } from '../figure/words';
import figure from '../figure/figure.module.css';
import type { FigureProps } from '../lesson';
import { digits } from './digits';
import { messages } from './messages';
import styles from './PixelsFigure.module.css';

const lastPicture = 59_999;

/** One picture as the numbers that it is, and its label as a one-hot vector. */
export function PixelsFigure({ language, dataset }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [index, setIndex] = useState(0);
  const [values, setValues] = useState<'bytes' | 'unit'>('bytes');
  const id = useId();
  const asked = useAnswer(String(index), async () => expected('images', await dataset('mnist', { kind: 'images', split: 'train', indices: [index] })).images);
  const set = asked.state === 'ready' ? asked.answer : null;
  const label = set?.labels[0] ?? 0;
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <div className={figure.field}>
          <label htmlFor={id}>{t('which')}</label>
          <input
            id={id} type="number" inputMode="numeric" min={0} max={lastPicture} value={index}
            onChange={(event) => { if (Number.isInteger(event.target.valueAsNumber)) setIndex(Math.min(lastPicture, Math.max(0, event.target.valueAsNumber))); }}
          />
        </div>
        <Choice label={t('scaleValues')} value={values} onChange={setValues} options={[{ value: 'bytes', label: t('bytes') }, { value: 'unit', label: t('unit') }]} />
      </div>
      {asked.state !== 'ready' && <Notice asked={asked} language={language} />}
      {set && (
        <>
          {/* A scrolling region must be reachable by keyboard. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className={styles.scroll} role="region" aria-label={t('matrixLabel', { label })} tabIndex={0}>
            <table className={styles.matrix} aria-label={t('matrixLabel', { label })}>
              <tbody>
                {Array.from({ length: set.height }, (_, row) => (
                  <tr key={row}>
                    {Array.from(set.pixels.subarray(row * set.width, (row + 1) * set.width), (value, column) => (
                      <td key={column} style={fillOf(value)} data-dark={value > 127}>
                        {values === 'bytes' ? value : asShare(value)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <table className={styles.oneHot}>
            <caption>{t('oneHot', { label })}</caption>
            <thead><tr>{digits.map((digit) => <th key={digit} scope="col">{digit}</th>)}</tr></thead>
            <tbody><tr>{digits.map((digit, i) => <td key={digit} data-hot={i === label}>{i === label ? 1 : 0}</td>)}</tr></tbody>
          </table>
        </>
      )}
    </div>
  );
}

// The greys between 36 and 66 % are left out: neither dark nor light figures could be read on them.
function fillOf(value: number): CSSProperties & Record<'--fill', string> {
  const share = value / 255;
  return { '--fill': `${(value > 127 ? 66 + (share - 0.5) * 68 : share * 72).toFixed(0)}%` };
}

/** Two decimals without the leading zero, as short as a cell. */
function asShare(value: number): string {
  if (value === 0 || value === 255) return String(value / 255);
  return (value / 255).toFixed(2).slice(1);
}
