/** The state that a cell shows: its newest run's, or stale when the form has moved on since. */
import type { ExperimentDeclaration, Params } from '../../engine/declarations/schema';
import type { Phase } from '../../engine/protocol';
import type { RunOutline } from '../runs/record';

export type CellState = 'idle' | 'stale' | Phase;

/** Parameters of `declaration` that count under the values given: those whose `when` holds. */
export function relevantParams(declaration: ExperimentDeclaration, params: Params): readonly string[] {
  return declaration.params
    .filter(({ when }) => !when || when.is.includes(params[when.param] ?? declaration.params.find((p) => p.name === when.param)?.default ?? ''))
    .map((p) => p.name);
}

/** Whether two sets of parameters of one experiment lead to the same run. */
export function sameParams(declaration: ExperimentDeclaration, a: Params, b: Params): boolean {
  const filled = (params: Params, name: string) => params[name] ?? declaration.params.find((p) => p.name === name)?.default;
  return [...relevantParams(declaration, a), ...relevantParams(declaration, b)].every((name) => filled(a, name) === filled(b, name));
}

/** @param fresh whether the form still asks for what the run did */
export function cellState(run: RunOutline | undefined, fresh: boolean): CellState {
  if (!run) return 'idle';
  return run.phase === 'done' || run.phase === 'stopped' ? (fresh ? run.phase : 'stale') : run.phase;
}
