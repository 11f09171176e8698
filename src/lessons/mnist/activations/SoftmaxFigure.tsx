import { useState, type ReactElement } from 'react';
import { ProbabilityBars } from '../../../charts/bars/ProbabilityBars';
import { DataTable } from '../../../charts/table/DataTable';
import { softmax, softmaxSlopes } from '../../../engine/stats/activationFunctions';
import { four } from '../../figure/numbers';
import { Range } from '../../figure/Range';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps } from '../../lesson';
import { messages } from './messages';

const places = ['₁', '₂', '₃'] as const;

/** Three scores, their probabilities at a temperature, and how each depends on all. */
export function SoftmaxFigure({ language }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [scores, setScores] = useState<readonly number[]>([2, 1, -1]);
  const [temperature, setTemperature] = useState(1);
  const probabilities = softmax(scores, temperature);
  const slopes = softmaxSlopes(probabilities, temperature);
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        {places.map((n, i) => (
          <Range key={n} label={t('score', { n })} value={scores[i] ?? 0} min={-5} max={5} format={(v) => v.toFixed(2)} onChange={(value) => setScores(scores.map((old, j) => (j === i ? value : old)))} />
        ))}
        <Range label={t('temperature')} value={temperature} min={0.1} max={10} log format={(v) => v.toFixed(2)} onChange={setTemperature} />
      </div>
      <div className={figure.pair}>
        <ProbabilityBars title={t('probabilities')} language={language} labels={places.map((n) => `p${n}`)} probabilities={probabilities} color="var(--accent)" />
        <DataTable
          title={t('derivatives')} language={language}
          columns={[{ id: 'p', label: '∂p / ∂z' }, ...places.map((n, j) => ({ id: `z${j}`, label: `z${n}`, numeric: true, format: (v: string | number) => four(Number(v)) }))]}
          rows={places.map((n, i) => ({ id: n, cells: { p: `p${n}`, ...Object.fromEntries(places.map((_, j) => [`z${j}`, slopes[i]?.[j] ?? 0])) } }))}
        />
      </div>
    </div>
  );
}
