import { useMemo, useState, type ReactElement } from 'react';
import { curveColor } from '../../../charts/function/curveColors';
import { FunctionPlot } from '../../../charts/function/FunctionPlot';
import { areaUnder, bestThreshold, equalErrorRate, foldedAccuracy, pairScores, rocCurve } from '../../../engine/stats/verification';
import { Choice } from '../../figure/Choice';
import figure from '../../figure/figure.module.css';
import { share } from '../../figure/numbers';
import { Range } from '../../figure/Range';
import { wordsOf } from '../../figure/words';
import type { FigureProps } from '../../lesson';
import { messages } from './messages';
import { foldedOnly, nearestNeighbourAccuracy, pairSets, pairsOf, type PairSet } from './pairs';
import { RocPlot } from './RocPlot';

const farthest = 1.2;
const usual = 0.6;
const two = (value: number): string => value.toFixed(2);

/** What a threshold on the distance does to measured pairs, and how not to choose it. */
export function ThresholdFigure({ language }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [set, setSet] = useState<PairSet>('development-test');
  const [selfPairs, setSelfPairs] = useState(false);
  const [threshold, setThreshold] = useState(usual);
  const judged = useMemo(() => {
    const pairs = pairsOf(set, selfPairs);
    const folded = foldedOnly(pairs);
    const chosen = { accuracy: bestThreshold(pairs, 'accuracy'), f1: bestThreshold(pairs, 'f1') };
    return { pairs, roc: rocCurve(pairs), chosen, right: foldedAccuracy(folded, folded.folds) };
  }, [set, selfPairs]);
  const { pairs, roc, chosen, right } = judged;
  const scores = pairScores(pairs, threshold);
  const facts = [
    ...(['accuracy', 'f1', 'precision', 'recall'] as const).map((name) => [name, share(scores[name])] as const),
    ['area', share(areaUnder(roc))] as const,
    ['equalError', share(equalErrorRate(roc))] as const,
  ];
  const curves = (['accuracy', 'f1'] as const).map((name, i) => ({ id: name, label: t(name), color: curveColor(i), at: (x: number) => pairScores(pairs, x)[name] }));
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <Choice label={t('set')} value={set} onChange={setSet} options={pairSets.map((value) => ({ value, label: t(value) }))} />
        {set === 'ten-people' && (
          <label className={figure.check}>
            <input type="checkbox" checked={selfPairs} onChange={(event) => setSelfPairs(event.target.checked)} />
            {t('selfPairs')}
          </label>
        )}
        <Range label={t('threshold')} value={threshold} min={0} max={farthest} format={two} onChange={setThreshold} />
      </div>
      <dl className={figure.facts}>
        {facts.map(([name, value]) => <div key={name}><dt>{t(name)}</dt><dd>{value}</dd></div>)}
      </dl>
      <div className={figure.pair}>
        <FunctionPlot
          title={t('scores')} language={language} curves={curves} domain={[0, farthest]} range={[0, 1]} xLabel={t('distance')} yLabel={t('score')}
          point={{ x: threshold, step: 0.01, onMove: setThreshold }} format={two}
        />
        <RocPlot roc={roc} threshold={threshold} language={language} />
      </div>
      <p className={figure.note}>{t('flawed', { accuracy: share(pairScores(pairs, chosen.accuracy).accuracy), threshold: two(chosen.accuracy), f1: share(pairScores(pairs, chosen.f1).f1), f1Threshold: two(chosen.f1) })}</p>
      <p className={figure.note}>{t('right', { mean: share(right.mean), error: share(right.standardError), folds: right.accuracies.length })}</p>
      {set === 'ten-people' && <p className={figure.note}>{t('neighbour', { accuracy: share(nearestNeighbourAccuracy()) })}</p>}
    </div>
  );
}
