/** How a parameter begins to vary, before the learner says more. */
import type { ExperimentDeclaration, NumberParam, ParamSchema, ParamValue } from '../../../engine/declarations/schema';
import type { Dimension, SweepSettings } from '../../../engine/declarations/sweep';

const few = 3;
const decade = 10;

/** A few values around the one that the parameter has now. */
export function firstDimension(schema: ParamSchema, value: ParamValue): Dimension {
  if (schema.kind === 'flag') return { kind: 'list', param: schema.name, values: [false, true] };
  if (schema.kind === 'choice') return { kind: 'list', param: schema.name, values: [...new Set([String(value), ...schema.options])].slice(0, few) };
  if (schema.choices) return { kind: 'list', param: schema.name, values: schema.choices.slice(0, few) };
  return rangeAround(schema, Number(value), schema.scale === 'log' ? 'log' : 'linear');
}

/** A range of a decade to both sides, or from half to double. */
export function rangeAround({ name, min, max, integer = false }: NumberParam, value: number, scale: 'linear' | 'log'): Dimension {
  const factor = scale === 'log' ? decade : 2;
  const whole = (edge: number): number => Math.min(max, Math.max(min, integer ? Math.round(edge) : Number(edge.toPrecision(4))));
  const [low, high] = value === 0 ? [min, max] : [whole(value / factor), whole(value * factor)];
  return { kind: 'range', param: name, low, high, scale: low > 0 ? scale : 'linear', integer, count: few };
}

/** The settings as far as the experiment has their parameters and metric. */
export function fitSettings(settings: SweepSettings, declaration: ExperimentDeclaration): SweepSettings {
  const params = declaration.params.map((p) => p.name);
  const metrics = comparableMetrics(declaration);
  return {
    ...settings,
    dimensions: settings.dimensions.filter((d) => params.includes(d.param)),
    metric: metrics.includes(settings.metric) ? settings.metric : (metrics.at(-1) ?? settings.metric),
  };
}

/** Metrics of which one direction is the better one. */
export const comparableMetrics = (declaration: ExperimentDeclaration): readonly string[] => declaration.metrics.filter((m) => m.role === 'loss' || m.role === 'accuracy').map((m) => m.name);
