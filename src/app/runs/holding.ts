/** Which runs the engine has been given, and which of those are still loading: commands for them must wait. */
import type { RunId } from '../../engine/protocol';

export interface Holding {
  has(run: RunId): boolean;
  loading(run: RunId): boolean;
  /** The run is on its way to the engine; settles once it has arrived there, or failed to. */
  take(run: RunId): Promise<void>;
  arrive(run: RunId): void;
  /** The engine no longer has the run. */
  drop(run: RunId): void;
  /** Settles at once unless the run is loading. */
  arrival(run: RunId): Promise<void>;
  /** Does `work` for the run, unless that is being done already. */
  once(run: RunId, work: () => Promise<void>): Promise<void>;
}

interface Arrival {
  readonly promise: Promise<void>;
  readonly settle: () => void;
}

export function createHolding(): Holding {
  const held = new Set<RunId>();
  const arrivals = new Map<RunId, Arrival>();
  const works = new Map<RunId, Promise<void>>();

  const arrive = (run: RunId): void => {
    arrivals.get(run)?.settle();
    arrivals.delete(run);
  };
  return {
    has: (run) => held.has(run),
    loading: (run) => arrivals.has(run),
    take(run) {
      held.add(run);
      const known = arrivals.get(run);
      if (known) return known.promise;
      let settle = (): void => undefined;
      const promise = new Promise<void>((resolve) => { settle = resolve; });
      arrivals.set(run, { promise, settle });
      return promise;
    },
    arrive,
    drop(run) {
      held.delete(run);
      arrive(run);
    },
    arrival: (run) => arrivals.get(run)?.promise ?? Promise.resolve(),
    once(run, work) {
      let doing = works.get(run);
      if (!doing) {
        doing = work().finally(() => { works.delete(run); });
        works.set(run, doing);
      }
      return doing;
    },
  };
}
