import { useMemo, useState, type ReactElement } from 'react';
import { curveColor } from '../../../charts/function/curveColors';
import { FunctionPlot } from '../../../charts/function/FunctionPlot';
import type { FunctionCurve } from '../../../charts/function/props';
import { lossesOver, type LossAxis, type LossId, type LossSettings } from '../../../engine/stats/lossFunctions';
import { Choice } from '../../figure/Choice';
import { four } from '../../figure/numbers';
import { Range } from '../../figure/Range';
import { Several } from '../../figure/Several';
import { wordsOf } from '../../figure/words';
import { Formula } from '../../figure/Formula';
import figure from '../../figure/figure.module.css';
import type { FigureProps, Language } from '../../lesson';
import en from './formulas.en.md';
import zh from './formulas.zh.md';
import { messages } from './messages';

interface AxisPlan {
  readonly domain: readonly [number, number];
  readonly values: readonly [number, number];
  readonly slopes: readonly [number, number];
  readonly step: number;
  readonly start: number;
}

const plans: Readonly<Record<LossAxis, AxisPlan>> = {
  residual: { domain: [-4, 4], values: [0, 8], slopes: [-6, 6], step: 0.05, start: 2 },
  count: { domain: [0.05, 10], values: [-10, 20], slopes: [-5, 5], step: 0.05, start: 6 },
  margin: { domain: [-3, 3], values: [0, 4], slopes: [-1.5, 0.5], step: 0.05, start: -0.5 },
  probability: { domain: [0.01, 1], values: [0, 5], slopes: [-10, 0], step: 0.01, start: 0.3 },
};
const axes = ['residual', 'count', 'margin', 'probability'] as const;

/** Loss functions over one another, with their slopes, read at one point. */
export function LossesFigure({ language }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [axis, setAxis] = useState<LossAxis>('residual');
  const [point, setPoint] = useState(plans.residual.start);
  const [settings, setSettings] = useState<LossSettings>({ delta: 1, count: 3, classes: 10 });
  const [hidden, setHidden] = useState<readonly LossId[]>([]);
  const losses = useMemo(() => lossesOver(axis, settings), [axis, settings]);
  const plan = plans[axis];
  const values = useMemo(() => curvesOf(losses, hidden, language, 'value'), [losses, hidden, language]);
  const slopes = useMemo(() => curvesOf(losses, hidden, language, 'slope'), [losses, hidden, language]);
  const shared = { language, domain: plan.domain, xLabel: t(`${axis}Axis`), point: { x: point, step: plan.step, onMove: setPoint }, format: four } as const;
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <Choice
          label={t('axis')} value={axis} options={axes.map((value) => ({ value, label: t(value) }))}
          onChange={(next) => {
            setAxis(next);
            setPoint(plans[next].start);
          }}
        />
        <Several
          label={t('shown')} options={losses.map(({ id }, i) => ({ value: id, label: t(id), color: curveColor(i) }))} values={losses.map(({ id }) => id).filter((id) => !hidden.includes(id))}
          onToggle={(id) => setHidden(hidden.includes(id) ? hidden.filter((one) => one !== id) : [...hidden, id])}
        />
      </div>
      <Setting axis={axis} settings={settings} language={language} onChange={setSettings} />
      <div className={figure.pair}>
        <FunctionPlot title={t('lossTitle')} curves={values} range={plan.values} yLabel={t('loss')} {...shared} />
        <FunctionPlot title={t('slopeTitle')} curves={slopes} range={plan.slopes} yLabel={t('slope')} {...shared} />
      </div>
      <Formulas axis={axis} shown={values} language={language} />
    </div>
  );
}

function curvesOf(losses: ReturnType<typeof lossesOver>, hidden: readonly LossId[], language: Language, side: 'value' | 'slope'): readonly FunctionCurve[] {
  return losses.flatMap(({ id, value, slope, corners }, i) => {
    if (hidden.includes(id)) return [];
    const curve = { id, label: messages[id][language], color: curveColor(i), corners };
    return [side === 'value' ? { ...curve, at: value, slope } : { ...curve, at: slope }];
  });
}

/** What the chosen axis leaves to be set. */
function Setting({ axis, settings, language, onChange }: { readonly axis: LossAxis; readonly settings: LossSettings; readonly language: Language; readonly onChange: (settings: LossSettings) => void }): ReactElement | null {
  const t = wordsOf(messages, language);
  const { delta, count, classes } = settings;
  switch (axis) {
    case 'residual':
      return <Range label={t('delta')} value={delta} min={0.1} max={4} format={(v) => v.toFixed(2)} onChange={(v) => onChange({ ...settings, delta: v })} />;
    case 'count':
      return <Range label={t('observed')} value={count} min={0} max={8} format={String} onChange={(v) => onChange({ ...settings, count: Math.round(v) })} />;
    case 'margin':
      return null;
    case 'probability':
      return (
        <div className={figure.controls}>
          <Range label={t('classes')} value={classes} min={2} max={10} format={String} onChange={(v) => onChange({ ...settings, classes: Math.round(v) })} />
          <p className={figure.small}>{classes === 2 ? t('sharingTwo') : t('sharing', { rest: classes - 1, classes })}</p>
        </div>
      );
  }
}

function Formulas({ axis, shown, language }: { readonly axis: LossAxis; readonly shown: readonly FunctionCurve[]; readonly language: Language }): ReactElement {
  const text = language === 'zh' ? zh : en;
  return (
    <div className={figure.pair}>
      {shown.map(({ id, label }) => (
        <section key={id} className={figure.titled} aria-label={label}>
          <h3 className={figure.title}>{label}</h3>
          <Formula html={text[`${axis}-${id}`] ?? ''} label={label} />
        </section>
      ))}
    </div>
  );
}
