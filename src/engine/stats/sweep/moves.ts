/** What a sweep does next: a function of its plan and of where its trials are, so that a reload changes nothing. */
import type { Rung } from '../../declarations/sweep';
import { rankTrials } from './ranking';

export interface SweepPlan {
  readonly rungs: readonly Rung[];
  readonly better: 'lower' | 'higher';
}

/** Where a trial is. */
export interface TrialState {
  readonly trial: number;
  /** `resting` is paused; `over` is at its end or was stopped. */
  readonly phase: 'unstarted' | 'working' | 'resting' | 'over' | 'failed';
  readonly step: number;
  /** The metric's last value up to that step; null where it has none. */
  readonly valueAt: (step: number) => number | null;
}

export type Move = { readonly do: 'start' | 'resume'; readonly trial: number; readonly until: number } | { readonly do: 'stop'; readonly trial: number };

export interface Outlook {
  /** The rung that is being worked on, from 0; the number of rungs once the sweep is finished. */
  readonly rung: number;
  readonly moves: readonly Move[];
  /** All trials, best first: those that came further before those that were left behind. */
  readonly ranking: readonly number[];
}

/**
 * Where the sweep stands, and what brings it on. All trials of a rung are trained up to its steps before any goes on to
 * the next; the others are stopped then. They are compared at that very step, also where one has gone beyond it.
 * @param atOnce trials that work at the same time
 */
export function outlook(plan: SweepPlan, states: readonly TrialState[], atOnce: number): Outlook {
  let inRung = states;
  let behind: readonly number[] = [];
  const moves: Move[] = [];
  for (const [rung, { steps }] of plan.rungs.entries()) {
    const results = inRung.map((state) => ({ ...state, value: state.valueAt(steps), failed: state.phase === 'failed' }));
    const ranked = rankTrials(results, plan.better);
    const waiting = inRung.filter((state) => !hasReached(state, steps));
    if (waiting.length > 0) {
      return { rung, moves: [...moves, ...goOn(waiting, steps, atOnce)], ranking: [...ranked.map((r) => r.trial), ...behind] };
    }
    const kept = ranked.filter((r) => !r.failed).slice(0, plan.rungs[rung + 1]?.trials ?? 0);
    const left = ranked.filter((r) => !kept.includes(r));
    for (const { trial, phase } of left) if (phase === 'resting') moves.push({ do: 'stop', trial });
    behind = [...left.map((r) => r.trial), ...behind];
    inRung = kept;
  }
  return { rung: plan.rungs.length, moves, ranking: behind };
}

const hasReached = ({ phase, step }: TrialState, steps: number): boolean => phase === 'over' || phase === 'failed' || (phase !== 'unstarted' && step >= steps);

function goOn(waiting: readonly TrialState[], until: number, atOnce: number): readonly Move[] {
  const working = waiting.filter((state) => state.phase === 'working').length;
  return waiting
    .filter((state) => state.phase !== 'working')
    .slice(0, Math.max(0, atOnce - working))
    .map(({ trial, phase }) => ({ do: phase === 'unstarted' ? 'start' : 'resume', trial, until }));
}
