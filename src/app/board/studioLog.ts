/** A run of the studio as an event log, without a file in between. */
import { declarationOf } from '../../engine/declarations/catalog';
import type { MetricDeclaration } from '../../engine/declarations/schema';
import type { ScalarSeries } from '../../engine/declarations/eventLog';
import type { Curve } from '../../lessons/lesson';
import type { RunOutline } from '../runs/record';

/** `loss/train`, `accuracy/validation`, `loss/probe`, `weights/w0`: one group for each loss and accuracy (`char_accuracy/train`). */
export function metricTag({ name, role, split, every }: MetricDeclaration): string {
  if (role === 'weight') return `weights/${name}`;
  const group = role === 'rate' ? role : name.replace(/^(?:val|probe)_/, '').replace(/acc$/, 'accuracy');
  return `${group}/${every === 'probe' ? 'probe' : split}`;
}

// A curve is the same object until it grows: what did not change keeps its identity, and its card is not drawn anew.
const known = new WeakMap<Curve, ScalarSeries>();

/** The run's curves; a point's wall time is the run's beginning and the training until there, pauses left out. */
export function studioScalars({ spec, createdAt }: Pick<RunOutline, 'spec' | 'createdAt'>, curveOf: (metric: string) => Curve): readonly ScalarSeries[] {
  return declarationOf(spec.experiment).metrics.flatMap((metric) => {
    const curve = curveOf(metric.name);
    if (curve.steps.length === 0) return [];
    let series = known.get(curve);
    if (!series) {
      series = { tag: metricTag(metric), steps: curve.steps, values: curve.values, wallTimes: curve.seconds.map((seconds) => createdAt / 1000 + seconds) };
      known.set(curve, series);
    }
    return [series];
  });
}
