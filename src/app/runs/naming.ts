/** What a run is called: it follows from its experiment and parameters until the learner renames it. */
import { defaultLearningRates, isOptimizerId, type OptimizerId } from '../../engine/declarations/optimizers';
import type { RunSpec } from '../../engine/protocol';
import { experimentShort } from '../i18n/experiments';
import { formatParam } from '../i18n/format';
import type { Language } from '../i18n/messages';
import { optimizerNames, optionLabel } from '../i18n/params';
import type { RunRecord } from './record';

export function optimizerOf(spec: RunSpec): OptimizerId | null {
  const id = spec.params['optimizer'];
  return typeof id === 'string' && isOptimizerId(id) ? id : null;
}

/** "Adam · CNN", "Adam 0.01 · CNN · 2", "Two features · 0.01", or the learner's own name. */
export function runName(record: Pick<RunRecord, 'name' | 'spec' | 'shade'>, language: Language): string {
  if (record.name !== null) return record.name;
  const { spec } = record;
  const model = experimentShort(spec.experiment, language);
  const rate = spec.params['learningRate'];
  const rateText = typeof rate === 'number' ? formatParam(rate) : '';
  const optimizer = optimizerOf(spec);
  const parts = optimizer
    ? [rate === defaultLearningRates[optimizer] ? optimizerNames[optimizer] : `${optimizerNames[optimizer]} ${rateText}`, model]
    : [model, ...descentOf(spec, language), rateText];
  return [...parts, ...(record.shade > 0 ? [String(record.shade + 1)] : [])].filter((part) => part !== '').join(' · ');
}

/** The way of descent, where it is not the plain one. */
function descentOf(spec: RunSpec, language: Language): readonly string[] {
  const descent = spec.params['descent'];
  return typeof descent === 'string' && descent !== 'batch' ? [optionLabel(descent, language)] : [];
}
