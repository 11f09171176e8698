/** What a run is called and how it is coloured: both follow from its experiment and parameters. */
import { isOptimizerId, type OptimizerId } from '../../engine/declarations/optimizers';
import type { ExperimentId } from '../../engine/declarations/schema';
import type { RunSpec } from '../../engine/protocol';
import type { Language } from '../../lessons/lesson';
import type { RunRecord } from './record';

const optimizerNames: Readonly<Record<OptimizerId, string>> = {
  sgd: 'SGD', momentum: 'Momentum', nesterov: 'Nesterov', adagrad: 'Adagrad', adadelta: 'Adadelta', rmsprop: 'RMSprop', adam: 'Adam',
};
const shortNames: Readonly<Record<ExperimentId, Readonly<Record<Language, string>>>> = {
  'housing/linear1': { zh: '单特征', en: 'One feature' },
  'housing/linear2': { zh: '双特征', en: 'Two features' },
  'mnist/softmax': { zh: 'Softmax', en: 'Softmax' },
  'mnist/cnn': { zh: 'CNN', en: 'CNN' },
};
const descents: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'mini-batch': { zh: '小批量', en: 'mini-batch' },
  stochastic: { zh: '随机', en: 'stochastic' },
};

/** Colour families of the theme: one per optimizer, one per model. */
const modelHues: Readonly<Record<ExperimentId, string>> = {
  'housing/linear1': '--linear1', 'housing/linear2': '--linear2', 'mnist/softmax': '--softmax', 'mnist/cnn': '--cnn',
};

export function optimizerOf(spec: RunSpec): OptimizerId | null {
  const id = spec.params['optimizer'];
  return typeof id === 'string' && isOptimizerId(id) ? id : null;
}

export const optimizerName = (id: OptimizerId): string => optimizerNames[id];

/** "Adam · CNN", "Two features · 0.01", or the learner's own name. */
export function runName(record: RunRecord, language: Language): string {
  if (record.name !== null) return record.name;
  const { spec } = record;
  const model = shortNames[spec.experiment]?.[language] ?? spec.experiment;
  const optimizer = optimizerOf(spec);
  const repetition = record.shade > 0 ? ` · ${record.shade + 1}` : '';
  if (optimizer) return `${optimizerNames[optimizer]} · ${model}${repetition}`;
  const descent = descents[String(spec.params['descent'])]?.[language];
  return [model, descent, `η ${String(spec.params['learningRate'] ?? '')}`].filter(Boolean).join(' · ') + repetition;
}

/** The custom property that holds the run's pure colour: the optimizer's in a race, else the model's. */
export function hueOf(spec: RunSpec, group: string | null): string {
  const optimizer = optimizerOf(spec);
  if (group !== null && optimizer) return `--${optimizer}`;
  return modelHues[spec.experiment] ?? '--accent';
}

// Repetitions of a colour are told apart by mixing in ink or paper; four steps stay distinguishable.
const shades = ['', '62%, var(--ink)', '55%, var(--surface)', '38%, var(--ink)'] as const;

/** CSS colour of a run, the same everywhere in the product. */
export function runColor(record: Pick<RunRecord, 'spec' | 'group' | 'shade'>): string {
  const hue = `var(${hueOf(record.spec, record.group)})`;
  const shade = shades[record.shade % shades.length] ?? '';
  return shade === '' ? hue : `color-mix(in oklab, ${hue} ${shade})`;
}

/** How many visible runs have the same colour already. */
export function nextShade(records: readonly RunRecord[], spec: RunSpec, group: string | null): number {
  const hue = hueOf(spec, group);
  const taken = new Set(records.filter((r) => !r.removed && hueOf(r.spec, r.group) === hue && (group === null || r.group === group)).map((r) => r.shade));
  let shade = 0;
  while (taken.has(shade)) shade++;
  return shade;
}
