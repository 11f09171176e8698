import { useState, type ReactElement } from 'react';
import { DataTable } from '../../charts/table/DataTable';
import { predict, quadraticAt } from '../../engine/stats/linear';
import { Notice } from '../figure/Notice';
import { four } from '../figure/numbers';
import { Range } from '../figure/Range';
import { wordsOf } from '../figure/words';
import styles from '../figure/figure.module.css';
import type { FigureProps } from '../lesson';
import { gradientAt } from './gradient';
import { messages } from './messages';
import { useHouses } from './useHouses';

const zero: readonly number[] = [0, 0, 0];
const shownRows = 6;
const byHandRate = 0.1;

/** The regression by hand: three weights to drag, and what the formulas make of them. */
export function MatrixFigure({ language, dataset }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [weights, setWeights] = useState(zero);
  const asked = useHouses(dataset, 2);
  if (asked.state !== 'ready') return <Notice asked={asked} language={language} />;
  const houses = asked.answer;
  const predictions = predict(houses.x, weights);
  const gradient = gradientAt(houses.loss, weights);
  const column = (id: string, label: string): { id: string; label: string; numeric: true; format: (v: string | number) => string } => ({ id, label, numeric: true, format: (v) => (id === 'x0' ? String(v) : Number(v).toFixed(3).replace('-', '−')) });
  return (
    <div className={styles.figure}>
      <DataTable
        title={t('matrix')} language={language}
        columns={[column('x0', 'x₀'), column('x1', 'x₁'), column('x2', 'x₂'), column('y', 'y'), column('prediction', t('prediction')), column('error', t('error'))]}
        rows={houses.x.slice(0, shownRows).map((row, i) => {
          const [y, prediction] = [houses.y[i] ?? 0, predictions[i] ?? 0];
          return { id: String(i), cells: { x0: row[0] ?? 1, x1: row[1] ?? 0, x2: row[2] ?? 0, y, prediction, error: prediction - y } };
        })}
      />
      <p className={styles.small}>{t('byHand')}</p>
      <div className={styles.controls}>
        {weights.map((value, i) => (
          <Range key={i} label={`w${'₀₁₂'.charAt(i)}`} value={value} min={-1.5} max={1.5} format={(v) => v.toFixed(3).replace('-', '−')} onChange={(next) => setWeights(weights.map((old, j) => (j === i ? next : old)))} />
        ))}
      </div>
      <div className={styles.controls}>
        <button type="button" className={styles.button} onClick={() => setWeights(weights.map((w, i) => clamp(w - byHandRate * (gradient[i] ?? 0))))}>{t('stepDown')}</button>
        <button type="button" className={styles.button} onClick={() => setWeights(zero)}>{t('toZero')}</button>
      </div>
      <dl className={styles.facts} aria-live="polite">
        <div><dt>{t('loss')}</dt><dd>{four(quadraticAt(houses.loss, weights))}</dd></div>
        <div><dt>{t('lowest')}</dt><dd>{four(quadraticAt(houses.loss, houses.best))}</dd></div>
        <div><dt>{t('gradient')}</dt><dd>({gradient.map((g) => g.toFixed(3).replace('-', '−')).join(', ')})</dd></div>
      </dl>
    </div>
  );
}

const clamp = (value: number): number => Math.min(1.5, Math.max(-1.5, value));
