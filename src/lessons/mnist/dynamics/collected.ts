/** Looks into one run, collected over time. */
import type { NetworkDynamics, ValueCounts } from '../../../engine/declarations/dynamics';
import type { HistogramPoint } from '../../../engine/declarations/eventLog';
import type { LineSeries } from '../../../charts/line/series';

export interface Moment {
  readonly step: number;
  readonly dynamics: NetworkDynamics;
}

export type Shown = 'weights' | 'gradients' | 'activations';

/** More looks are thinned to every other one: what is drawn is thinner still. */
const most = 240;

/** With one more look, in the order of steps; a look at a step that is known, or that a restart has left behind, takes its place. */
export function withMoment(moments: readonly Moment[], moment: Moment): readonly Moment[] {
  const kept = [...moments.filter(({ step }) => step < moment.step), moment];
  return kept.length <= most ? kept : kept.filter((_, i) => i % 2 === 1 || i === kept.length - 1);
}

/** Names of the tensors or layers of which there are distributions. */
export function namesOf({ weights, layers }: NetworkDynamics, shown: Shown): readonly string[] {
  return shown === 'activations' ? layers.map(({ layer }) => layer) : weights.map(({ name }) => name);
}

/** One histogram a look, without those whose values are not all finite. */
export function pointsOf(moments: readonly Moment[], shown: Shown, name: string): readonly HistogramPoint[] {
  return moments.flatMap(({ step, dynamics }) => {
    const counts = countsOf(dynamics, shown, name);
    // Only steps are asked for: the time of day is of no use here.
    return counts ? [{ ...counts, step, wallTime: 0 }] : [];
  });
}

function countsOf({ weights, layers }: NetworkDynamics, shown: Shown, name: string): ValueCounts {
  if (shown === 'activations') return layers.find(({ layer }) => layer === name)?.activations ?? null;
  const found = weights.find((weight) => weight.name === name);
  return (shown === 'weights' ? found?.values : found?.gradients) ?? null;
}

/** A curve for every weight tensor. */
export function curvesOf(moments: readonly Moment[], value: (of: NetworkDynamics['weights'][number]) => number, colors: readonly string[]): LineSeries[] {
  const steps = Float64Array.from(moments, ({ step }) => step);
  return (moments[0]?.dynamics.weights ?? []).map(({ name }, i) => ({
    id: name, label: name, color: colors[(i >> 1) % colors.length] ?? '', dashed: name.endsWith('/bias'), steps,
    values: Float64Array.from(moments, ({ dynamics }) => {
      const weight = dynamics.weights.find((other) => other.name === name);
      return weight ? value(weight) : Number.NaN;
    }),
  }));
}
