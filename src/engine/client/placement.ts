/** Which worker has which run, and which one gets the next. */
import type { Phase, RunId } from '../protocol';

interface Placed {
  readonly worker: number;
  readonly group: string | null;
  /** Loading or running, as opposed to paused or over. */
  readonly active: boolean;
}

export interface Placement {
  /**
   * Gives the run to the worker with the fewest active runs, of several the one with the fewest runs of its group, of
   * several the first; a run that is placed stays where it is. @param workers how many there are to choose from
   */
  place(run: RunId, group: string | null, active: boolean, workers: number): number;
  move(run: RunId, worker: number): void;
  /** The run's worker; 0 for one that nobody has. */
  of(run: RunId): number;
  on(worker: number): readonly RunId[];
  phase(run: RunId, phase: Phase): void;
  forget(run: RunId): void;
  /** The workers that have active runs, in order. */
  busy(): readonly number[];
}

export function createPlacement(): Placement {
  const runs = new Map<RunId, Placed>();
  const patch = (run: RunId, change: Partial<Placed>): void => {
    const known = runs.get(run);
    if (known) runs.set(run, { ...known, ...change });
  };
  const count = (matches: (placed: Placed) => boolean): number => [...runs.values()].filter(matches).length;

  return {
    place(run, group, active, workers) {
      const known = runs.get(run);
      if (known) {
        patch(run, { active });
        return known.worker;
      }
      const loads = Array.from({ length: workers }, (_, worker) => ({
        worker,
        active: count((p) => p.worker === worker && p.active),
        group: count((p) => p.worker === worker && group !== null && p.group === group),
      }));
      const { worker } = loads.reduce((best, load) => (load.active < best.active || (load.active === best.active && load.group < best.group) ? load : best));
      runs.set(run, { worker, group, active });
      return worker;
    },
    move: (run, worker) => { patch(run, { worker }); },
    of: (run) => runs.get(run)?.worker ?? 0,
    on: (worker) => [...runs].filter(([, placed]) => placed.worker === worker).map(([run]) => run),
    phase: (run, phase) => { patch(run, { active: phase === 'queued' || phase === 'loading' || phase === 'running' }); },
    forget: (run) => { runs.delete(run); },
    busy: () => [...new Set([...runs.values()].filter((p) => p.active).map((p) => p.worker))].sort((a, b) => a - b),
  };
}
