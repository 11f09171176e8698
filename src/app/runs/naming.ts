/** What a run is called: it follows from its experiment and parameters until the learner renames it. */
import { defaultLearningRates, isOptimizerId, optimizerNames, type OptimizerId } from '../../engine/declarations/optimizers';
import type { RunSpec } from '../../engine/protocol';
import { experimentShort } from '../i18n/experiments';
import { formatParam } from '../i18n/format';
import type { Language } from '../i18n/messages';
import { optionLabel } from '../i18n/params';
import type { RunOutline } from './record';

export function optimizerOf(spec: RunSpec): OptimizerId | null {
  const id = spec.params['optimizer'];
  return typeof id === 'string' && isOptimizerId(id) ? id : null;
}

type Named = Pick<RunOutline, 'name' | 'spec' | 'repetition'>;

/** "Adam · CNN", "Adam 0.01 · CNN · 2", "Two features · 0.01", or the learner's own name. */
export function runName(record: Named, language: Language): string {
  if (record.name !== null) return record.name;
  const { spec } = record;
  const model = experimentShort(spec.experiment, language);
  const optimizer = optimizerWithRate(spec);
  const parts = optimizer === null ? [model, ...descentOf(spec, language), rateOf(spec)] : [optimizer, model];
  return joined([...parts, ...repetitionOf(record)]);
}

/** "Adam", "Adam 0.01 · 2": a run among others of the same network. */
export function racerName(record: Named, language: Language): string {
  const optimizer = optimizerWithRate(record.spec);
  return record.name !== null || optimizer === null ? runName(record, language) : joined([optimizer, ...repetitionOf(record)]);
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
const repetitionOf = ({ repetition }: Named): readonly string[] => (repetition > 0 ? [String(repetition + 1)] : []);

function rateOf(spec: RunSpec): string {
  const rate = spec.params['learningRate'];
  return typeof rate === 'number' ? formatParam(rate) : '';
}

/** The rate is told where it is not the optimizer's usual one. */
function optimizerWithRate(spec: RunSpec): string | null {
  const optimizer = optimizerOf(spec);
  if (!optimizer) return null;
  return spec.params['learningRate'] === defaultLearningRates[optimizer] ? optimizerNames[optimizer] : `${optimizerNames[optimizer]} ${rateOf(spec)}`;
}

/** The way of descent, where it is not the plain one. */
function descentOf(spec: RunSpec, language: Language): readonly string[] {
  const descent = spec.params['descent'];
  return typeof descent === 'string' && descent !== 'batch' ? [optionLabel(descent, language)] : [];
}

/** The first repetition of its automatic name that no run on show has. */
export function nextRepetition(records: readonly RunOutline[], spec: RunSpec): number {
  const bare = (of: RunSpec): string => runName({ name: null, spec: of, repetition: 0 }, 'en');
  const taken = new Set(records.filter((r) => !r.removed && bare(r.spec) === bare(spec)).map((r) => r.repetition));
  let repetition = 0;
  while (taken.has(repetition)) repetition++;
  return repetition;
}
