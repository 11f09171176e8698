import { useMemo, useState, type ReactElement } from 'react';
import { FunctionPlot } from '../../../charts/function/FunctionPlot';
import type { FunctionCurve } from '../../../charts/function/props';
import type { Points } from '../../../engine/stats/lineFit';
import { polynomialAt, type Penalty } from '../../../engine/stats/polynomial';
import { Choice } from '../../figure/Choice';
import { expected } from '../../figure/expected';
import { Notice } from '../../figure/Notice';
import { four } from '../../figure/numbers';
import { Range } from '../../figure/Range';
import { useAnswer } from '../../figure/useAnswer';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps, Language } from '../../lesson';
import { CoefficientBars } from './CoefficientBars';
import { hiddenCurve, houseSplit, noisySplit } from './curveData';
import { housePoints } from './houses';
import { messages } from './messages';
import { between, byDegree, byLambda, fitted, highestDegree, lambdaPowers, lambdaStep, type Fitted } from './modelSelection';

type Data = 'noisy' | 'houses';
const whole = [-1, 1] as const;
const degrees = [1, highestDegree] as const;
const trainingColor = 'var(--info)';
const validationColor = 'var(--op-update)';

/** A polynomial fitted to some points and judged by others, with penalties on its coefficients. */
export function StructuralRiskFigure({ language, dataset }: FigureProps): ReactElement {
  const asked = useAnswer('housing0', async () => housePoints(expected('table', await dataset('housing0', { kind: 'summary' }))));
  if (asked.state !== 'ready') return <Notice asked={asked} language={language} />;
  return <StructuralRisk language={language} houses={asked.answer} />;
}

function StructuralRisk({ language, houses }: { readonly language: Language; readonly houses: Points }): ReactElement {
  const t = wordsOf(messages, language);
  const [data, setData] = useState<Data>('noisy');
  const [seed, setSeed] = useState(1);
  const [degree, setDegree] = useState(15);
  const [penalty, setPenalty] = useState<Penalty>('none');
  const [power, setPower] = useState(-3);
  const split = useMemo(() => (data === 'noisy' ? noisySplit(seed) : houseSplit(houses, seed)), [data, houses, seed]);
  const lambda = 10 ** power;
  const regularisation = useMemo(() => ({ penalty, lambda }), [penalty, lambda]);
  const fit = useMemo(() => fitted(split, degree, regularisation), [split, degree, regularisation]);
  const overDegree = useMemo(() => byDegree(split, regularisation), [split, regularisation]);
  const overLambda = useMemo(() => (penalty === 'none' ? null : byLambda(split, degree, penalty)), [split, degree, penalty]);
  const coefficients = fit?.coefficients ?? [0];
  const top = data === 'noisy' ? 1 : 2.5;
  const errors = { language, range: [0, top] as const, yLabel: t('meanSquares'), format: four, height: 240 };
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <Choice label={t('data')} value={data} onChange={setData} options={(['noisy', 'houses'] as const).map((value) => ({ value, label: t(value) }))} />
        <button type="button" className={figure.button} onClick={() => setSeed(seed + 1)}>{t(data === 'noisy' ? 'redraw' : 'resplit')}</button>
        <Choice label={t('penalty')} value={penalty} onChange={setPenalty} options={(['none', 'l2', 'l1'] as const).map((value) => ({ value, label: t(value) }))} />
      </div>
      <div className={figure.controls}>
        <Range label={t('degree')} value={degree} min={1} max={highestDegree} format={String} onChange={(value) => setDegree(Math.round(value))} />
        {penalty !== 'none' && <Range label={t('lambda')} value={lambda} min={10 ** lambdaPowers[0]} max={10 ** lambdaPowers[1]} log format={four} onChange={(value) => setPower(rested(Math.log10(value)))} />}
        <dl className={figure.facts}>
          <div><dt>{t('trainingError')}</dt><dd>{four(fit?.training ?? Number.NaN)}</dd></div>
          <div><dt>{t('validationError')}</dt><dd>{four(fit?.validation ?? Number.NaN)}</dd></div>
          <div><dt>{t('bestDegree')}</dt><dd>{bestDegree(overDegree)}</dd></div>
          <div><dt>{t('zeros')}</dt><dd>{coefficients.slice(1).filter((c) => c === 0).length} / {degree}</dd></div>
        </dl>
      </div>
      <div className={figure.pair}>
        <FunctionPlot
          title={t('fitTitle')} language={language} domain={whole} range={data === 'noisy' ? [-2, 2] : [-3, 4]} xLabel={data === 'noisy' ? 'x' : t('scaledX')} yLabel="y" height={300}
          curves={[
            ...(data === 'noisy' ? [{ id: 'source', label: t('source'), color: 'var(--ink-3)', at: hiddenCurve, dashed: true }] : []),
            { id: 'fit', label: t('fit', { degree }), color: 'var(--accent)', at: (x) => polynomialAt(coefficients, x) },
          ]}
          dots={[
            { label: t('training'), color: trainingColor, ...split.training },
            { label: t('validation'), color: validationColor, hollow: true, ...split.validation },
          ]}
        />
        <CoefficientBars language={language} coefficients={coefficients.slice(1)} />
      </div>
      <div className={figure.pair}>
        <FunctionPlot title={t('byDegree')} domain={degrees} xLabel={t('degree')} curves={errorCurves(overDegree, 1, 1, language)} point={{ x: degree, step: 1, onMove: setDegree }} {...errors} />
        {overLambda && <FunctionPlot title={t('byLambda')} domain={lambdaPowers} xLabel={t('logLambda')} curves={errorCurves(overLambda, lambdaPowers[0], lambdaStep, language)} point={{ x: power, step: lambdaStep, onMove: setPower }} {...errors} />}
      </div>
    </div>
  );
}

/** The nearest lambda of those that are fitted. */
const rested = (power: number): number => Number((Math.round(power / lambdaStep) * lambdaStep).toFixed(6));

function bestDegree(fits: readonly (Fitted | null)[]): number {
  const errors = fits.map((fit) => fit?.validation ?? Infinity);
  return errors.indexOf(Math.min(...errors)) + 1;
}

function errorCurves(fits: readonly (Fitted | null)[], first: number, step: number, language: Language): readonly FunctionCurve[] {
  const curve = (id: 'training' | 'validation', color: string, dashed: boolean): FunctionCurve => ({
    id, label: messages[id][language], color, dashed, at: between(fits.map((fit) => fit?.[id] ?? Number.NaN), first, step), corners: fits.map((_, i) => first + i * step),
  });
  return [curve('training', trainingColor, false), curve('validation', validationColor, true)];
}
