import { useState, type ReactElement } from 'react';
import { DataTable } from '../../../charts/table/DataTable';
import { Choice } from '../../figure/Choice';
import { share } from '../../figure/numbers';
import { Range } from '../../figure/Range';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps } from '../../lesson';
import { messages } from './messages';
import { scorePairs } from './scorePairs';

const characters = ['0', '1', '2'] as const;
const limit = 6;

/** The two ways from scores to a loss: softmax with categorical, sigmoid with binary cross-entropy. */
export function PairsFigure({ language }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [scores, setScores] = useState<readonly number[]>([2, 1, -1]);
  const [right, setRight] = useState<(typeof characters)[number]>('0');
  const { rows, categorical, binary } = scorePairs(scores, characters.indexOf(right));
  const number = (value: string | number): string => (typeof value === 'number' ? signed(value) : value);
  const columns = (['score', 'target', 'softmax', 'softmaxSlope', 'sigmoid', 'sigmoidSlope'] as const).map((id) => ({ id, label: t(id), numeric: true, format: number }));
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <Choice label={t('rightOne')} value={right} onChange={setRight} options={characters.map((value) => ({ value, label: value }))} />
        <button type="button" className={figure.button} onClick={() => setScores(scores.map((z) => Math.min(limit, z + 1)))}>{t('raiseAll')}</button>
        <button type="button" className={figure.button} onClick={() => setScores(scores.map((z) => Math.max(-limit, z - 1)))}>{t('lowerAll')}</button>
      </div>
      <div className={figure.controls}>
        {characters.map((character, i) => (
          <Range key={character} label={t('scoreOf', { character })} value={scores[i] ?? 0} min={-limit} max={limit} format={signed} onChange={(z) => setScores(scores.map((old, k) => (k === i ? z : old)))} />
        ))}
      </div>
      <DataTable
        title={t('pairs')} language={language} columns={[{ id: 'character', label: t('character') }, ...columns]}
        rows={rows.map(({ score, target, softmax, sigmoid }, i) => ({
          id: String(i),
          cells: { character: characters[i] ?? '', score, target: String(target), softmax, softmaxSlope: softmax - target, sigmoid, sigmoidSlope: sigmoid - target },
        }))}
      />
      <p className={figure.note} role="status">
        {t('pairSums', {
          softmax: share(rows.reduce((sum, row) => sum + row.softmax, 0)), sigmoid: share(rows.reduce((sum, row) => sum + row.sigmoid, 0)), categorical: share(categorical), binary: share(binary),
        })}
      </p>
    </div>
  );
}

const signed = (value: number): string => value.toFixed(3).replace('-', '−');
