/** The draft of a cell's parameters: begins where its last run was, and knows its own defaults. */
import { useState } from 'react';
import { declarationOf } from '../../engine/declarations/catalog';
import { defaultLearningRates, isOptimizerId } from '../../engine/declarations/optimizers';
import type { ExperimentDeclaration, ExperimentId, Params, ParamValue } from '../../engine/declarations/schema';
import { defaultSeed } from '../runs/controller';
import type { RunOutline } from '../runs/record';

export interface ParamForm {
  readonly declaration: ExperimentDeclaration;
  readonly params: Params;
  readonly seed: number;
  /** True while anything differs from the lesson's defaults. */
  readonly changed: boolean;
  readonly choose: (experiment: ExperimentId) => void;
  readonly set: (name: string, value: ParamValue) => void;
  /** Sets several values as they are. */
  readonly take: (params: Params) => void;
  readonly setSeed: (seed: number) => void;
  readonly reset: () => void;
}

interface Draft {
  readonly experiment: ExperimentId;
  readonly params: Params;
  readonly seed: number;
}

/**
 * @param experiments those on offer; the first is the default
 * @param overrides the lesson's own defaults, over the declaration's
 * @param last the newest run or sweep, whose parameters the form takes up when it appears
 */
export function useParamForm(experiments: readonly ExperimentId[], overrides: Params | undefined, last: Pick<RunOutline, 'spec'> | undefined): ParamForm {
  const defaultsOf = (experiment: ExperimentId): Params => {
    const { params } = declarationOf(experiment);
    const names = params.map((p) => p.name);
    const own = Object.entries(overrides ?? {}).filter(([name]) => names.includes(name));
    return { ...Object.fromEntries(params.map((p) => [p.name, p.default])), ...Object.fromEntries(own) };
  };
  const pristine: Draft = { experiment: experiments[0] ?? '', params: defaultsOf(experiments[0] ?? ''), seed: defaultSeed };
  const draftOf = (run: Pick<RunOutline, 'spec'> | undefined): Draft =>
    run && experiments.includes(run.spec.experiment) ? { experiment: run.spec.experiment, params: { ...defaultsOf(run.spec.experiment), ...run.spec.params }, seed: run.spec.seed } : pristine;
  const [draft, setDraft] = useState(() => ({ ...draftOf(last), touched: false }));
  // Stored runs arrive after the first render: an untouched form follows them.
  const current: Draft = draft.touched ? draft : draftOf(last);
  const change = (next: Partial<Draft>): void => { setDraft({ ...current, ...next, touched: true }); };
  const base = defaultsOf(current.experiment);
  return {
    declaration: declarationOf(current.experiment),
    params: current.params,
    seed: current.seed,
    changed: current.seed !== defaultSeed || Object.entries(base).some(([name, value]) => current.params[name] !== value),
    choose(experiment) {
      const names = declarationOf(experiment).params.map((p) => p.name);
      const kept = Object.entries(current.params).filter(([name]) => names.includes(name));
      change({ experiment, params: { ...defaultsOf(experiment), ...Object.fromEntries(kept) } });
    },
    set(name, value) {
      const rate = name === 'optimizer' && typeof value === 'string' && isOptimizerId(value) ? { learningRate: defaultLearningRates[value] } : {};
      change({ params: { ...current.params, ...rate, [name]: value } });
    },
    take(params) { change({ params: { ...current.params, ...params } }); },
    setSeed(seed) { change({ seed }); },
    reset() { change({ params: base, seed: defaultSeed }); },
  };
}
