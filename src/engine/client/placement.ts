/** Which worker has which run, and which one gets the next. */
import type { Phase, RunId } from '../protocol';

interface Placed {
  readonly worker: number;
  readonly group: string | null;
  readonly phase: Phase;
}

export interface Placement {
  /**
   * Gives the run to the worker with the fewest runs that train, of several the one with the fewest runs of its group that
   * are not over, of several the first; a run that has a worker stays there. @param workers how many there are to choose from
   */
  place(run: RunId, group: string | null, paused: boolean, workers: number): number;
  /** The run's worker; 0 for one that nobody has. */
  of(run: RunId): number;
  on(worker: number): readonly RunId[];
  enter(run: RunId, phase: Phase): void;
  forget(run: RunId): void;
  /** The workers that train, in order. */
  busy(): readonly number[];
}

const trains = ({ phase }: Placed): boolean => phase === 'queued' || phase === 'loading' || phase === 'running';

export function createPlacement(): Placement {
  const runs = new Map<RunId, Placed>();
  const count = (worker: number, matches: (placed: Placed) => boolean): number => [...runs.values()].filter((p) => p.worker === worker && matches(p)).length;

  function choose(group: string | null, workers: number): number {
    const loads = Array.from({ length: workers }, (_, worker) => ({
      worker,
      training: count(worker, trains),
      ofGroup: count(worker, (p) => group !== null && p.group === group && (trains(p) || p.phase === 'paused')),
    }));
    return loads.reduce((best, load) => (load.training < best.training || (load.training === best.training && load.ofGroup < best.ofGroup) ? load : best)).worker;
  }

  return {
    place(run, group, paused, workers) {
      const worker = runs.get(run)?.worker ?? choose(group, workers);
      runs.set(run, { worker, group, phase: paused ? 'paused' : 'queued' });
      return worker;
    },
    of: (run) => runs.get(run)?.worker ?? 0,
    on: (worker) => [...runs].filter(([, placed]) => placed.worker === worker).map(([run]) => run),
    enter(run, phase) {
      const placed = runs.get(run);
      if (placed) runs.set(run, { ...placed, phase });
    },
    forget: (run) => { runs.delete(run); },
    busy: () => [...new Set([...runs.values()].filter(trains).map((p) => p.worker))].sort((a, b) => a - b),
  };
}
