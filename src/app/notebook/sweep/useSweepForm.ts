/** What the learner has chosen for a sweep, before it is started: begins where the cell's last one was. */
import { useMemo, useState } from 'react';
import type { Params } from '../../../engine/declarations/schema';
import type { Dimension, SweepSettings } from '../../../engine/declarations/sweep';
import type { SweepCell } from '../../../lessons/lesson';
import type { Sweep } from '../../store/sweeps';
import { useParamForm, type ParamForm } from '../useParamForm';
import { firstDimension, fitSettings } from './dimensionDraft';
import { planSweep, type PlannedSweep, type SweepProblem } from './planSweep';

export interface SweepForm {
  readonly fixed: ParamForm;
  readonly settings: SweepSettings;
  readonly plan: PlannedSweep | SweepProblem;
  readonly change: (patch: Partial<SweepSettings>) => void;
  readonly vary: (param: string) => void;
  readonly setDimension: (dimension: Dimension) => void;
  readonly fix: (param: string) => void;
  /** These values stay fixed from now on. */
  readonly take: (params: Params) => void;
}

export function useSweepForm(cell: SweepCell, sweep: Sweep | undefined): SweepForm {
  const spec = useMemo(() => sweep && { spec: { schema: 1, experiment: sweep.experiment, params: sweep.params, seed: sweep.seed } as const }, [sweep]);
  const fixed = useParamForm(cell.experiments, cell.params, spec);
  const { declaration, params, seed } = fixed;
  const [draft, setDraft] = useState<SweepSettings | null>(null);
  const settings = useMemo(() => fitSettings(draft ?? sweep?.settings ?? cell.settings, declaration), [draft, sweep, cell, declaration]);
  const plan = useMemo(() => planSweep(declaration, params, settings, seed), [declaration, params, settings, seed]);
  const change = (patch: Partial<SweepSettings>): void => { setDraft({ ...settings, ...patch }); };
  const { dimensions } = settings;
  return {
    fixed, settings, plan, change,
    vary(param) {
      const schema = declaration.params.find((p) => p.name === param);
      if (schema) change({ dimensions: [...dimensions, firstDimension(schema, params[param] ?? schema.default)] });
    },
    setDimension(dimension) { change({ dimensions: dimensions.map((d) => (d.param === dimension.param ? dimension : d)) }); },
    fix(param) { change({ dimensions: dimensions.filter((d) => d.param !== param) }); },
    take(values) {
      fixed.take(values);
      change({ dimensions: dimensions.filter((d) => !(d.param in values)) });
    },
  };
}
