import { useMemo, useState, type ReactElement } from 'react';
import { curveColor } from '../../../charts/function/curveColors';
import { FunctionPlot } from '../../../charts/function/FunctionPlot';
import type { FunctionCurve } from '../../../charts/function/props';
import { activationFunctions, flatStretches, type ActivationFunction, type ActivationId } from '../../../engine/stats/activationFunctions';
import { Choice } from '../../figure/Choice';
import { four } from '../../figure/numbers';
import { Several } from '../../figure/Several';
import { wordsOf } from '../../figure/words';
import { Formula } from '../../figure/Formula';
import figure from '../../figure/figure.module.css';
import type { FigureProps, Language } from '../../lesson';
import formulas from './formulas.md';
import { messages } from './messages';
import { saturation } from './saturation';

const domain = [-6, 6] as const;

/** One activation function with its derivative and its flat stretches; others laid over it. */
export function ActivationsFigure({ language }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [chosen, setChosen] = useState<ActivationId>('sigmoid');
  const [beside, setBeside] = useState<readonly ActivationId[]>(['tanh', 'relu']);
  const [point, setPoint] = useState(2);
  const shown = useMemo(() => activationFunctions.map((one, i) => ({ ...one, color: curveColor(i) })).filter(({ id }) => id === chosen || beside.includes(id)), [chosen, beside]);
  const curves = useMemo(() => shown.map((one): FunctionCurve => ({ ...curveOf(one, language), at: one.value, slope: one.slope })), [shown, language]);
  const slopes = useMemo(() => shown.map((one): FunctionCurve => ({ ...curveOf(one, language), at: one.slope })), [shown, language]);
  const stretches = useMemo(() => flatStretches(shown.find(({ id }) => id === chosen)?.slope ?? (() => 1), domain, saturation), [shown, chosen]);
  const shared = { language, domain, xLabel: 'x', point: { x: point, step: 0.05, onMove: setPoint }, format: four, shaded: { label: t('saturated', { name: t(chosen) }), stretches } };
  return (
    <div className={figure.figure}>
      <Choice label={t('function')} value={chosen} onChange={setChosen} options={activationFunctions.map(({ id }) => ({ value: id, label: t(id) }))} />
      <Several
        label={t('beside')} options={activationFunctions.map(({ id }, i) => ({ value: id, label: t(id), color: curveColor(i) })).filter(({ value }) => value !== chosen)} values={beside}
        onToggle={(id) => setBeside(beside.includes(id) ? beside.filter((one) => one !== id) : [...beside, id])}
      />
      <div className={figure.pair}>
        <FunctionPlot title={t('valueTitle')} curves={curves} range={[-2, 6]} yLabel="f(x)" {...shared} />
        <FunctionPlot title={t('slopeTitle')} curves={slopes} range={[-0.25, 1.25]} yLabel="f′(x)" {...shared} />
      </div>
      <Formula html={formulas[chosen] ?? ''} label={t(chosen)} />
    </div>
  );
}

const curveOf = ({ id, color, corners }: ActivationFunction & { readonly color: string }, language: Language): Omit<FunctionCurve, 'at'> => ({ id, label: messages[id][language], color, corners });
