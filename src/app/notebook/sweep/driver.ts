/**
 * Carries sweeps on, whichever page is open: starts trials, lets them go on to their rung and stops those left behind.
 * It keeps nothing but what it asked for last: plan and trials are stored, and a reload finds them.
 */
import { declarationOf } from '../../../engine/declarations/catalog';
import type { RunId } from '../../../engine/protocol';
import { outlook, type Move, type TrialState } from '../../../engine/stats/sweep/moves';
import type { RunController } from '../../runs/controller';
import { isOver, type RunRecord } from '../../runs/record';
import { seriesOf } from '../../runs/seriesBook';
import { useRuns } from '../../store/runs';
import { sweepKey, useSweeps, type Sweep } from '../../store/sweeps';
import { betterOf } from './planSweep';
import { runsOfSweep, trialStates } from './trialState';

export interface SweepDriver {
  /** To be called after every change of runs or sweeps. */
  drive(): void;
  pause(sweep: Sweep): void;
  resume(sweep: Sweep): void;
  /** Ends the sweep; its trials keep their weights. */
  stop(sweep: Sweep): void;
}

export type TrialControls = Pick<RunController, 'start' | 'pause' | 'resumeUntil' | 'stop'>;

/** @param atOnce trials that may work at the same time */
export function createSweepDriver(controls: TrialControls, atOnce: () => number): SweepDriver {
  /** Steps up to which paused runs were told to go on, and null for those told to stop, until they are seen doing it. */
  const asked = new Map<RunId, number | null>();
  let driving = false;

  const recordsOf = (sweep: Sweep): readonly (RunRecord | undefined)[] => runsOfSweep(sweep, Object.values(useRuns.getState().records));

  /** The run's state, or the one that it was told to take. */
  function foreseen(state: TrialState, run: RunRecord | undefined): TrialState {
    if (!run || run.phase !== 'paused') {
      if (run) asked.delete(run.id);
      return state;
    }
    const order = asked.get(run.id);
    if (order === undefined) return state;
    return { ...state, phase: order === null ? 'over' : order > state.step ? 'working' : 'resting' };
  }

  function perform(sweep: Sweep, move: Move, run: RunRecord | undefined): void {
    if (move.do === 'start') {
      const { begun } = useSweeps.getState().sweeps[sweepKey(sweep.lesson, sweep.cell)] ?? sweep;
      useSweeps.getState().change(sweep, { begun: [...begun, move.trial] });
      const { experiment, params, seed, lesson, cell, id, trials } = sweep;
      controls.start({ experiment, params: { ...params, ...trials[move.trial] }, seed, lesson, cell, group: id, trial: move.trial, until: move.until });
    } else if (run) {
      asked.set(run.id, move.do === 'stop' ? null : move.until);
      if (move.do === 'stop') controls.stop(run.id);
      else controls.resumeUntil(run.id, move.until);
    }
  }

  function advance(sweep: Sweep): void {
    const { metric } = sweep.settings;
    const runs = recordsOf(sweep);
    const states = trialStates(sweep, runs.filter((r) => r !== undefined), (run) => seriesOf(run).curve(metric)).map((state, i) => foreseen(state, runs[i]));
    const { rung, moves } = outlook({ rungs: sweep.rungs, better: betterOf(declarationOf(sweep.experiment), metric) }, states, atOnce());
    for (const move of moves) perform(sweep, move, runs[move.trial]);
    if (rung === sweep.rungs.length) useSweeps.getState().change(sweep, { state: 'done' });
  }

  /** Changes the sweep first: what the runs then do must not set it going again. */
  function turn(sweep: Sweep, state: Sweep['state'], act: (run: RunRecord) => void): void {
    useSweeps.getState().change(sweep, { state });
    for (const run of recordsOf(sweep)) {
      if (!run || isOver(run.phase)) continue;
      asked.delete(run.id);
      act(run);
    }
  }

  return {
    drive() {
      // What it does changes the stores, which call it again.
      if (driving) return;
      driving = true;
      try {
        for (const sweep of Object.values(useSweeps.getState().sweeps)) if (sweep.state === 'going') advance(sweep);
      } finally {
        driving = false;
      }
    },
    pause(sweep) { turn(sweep, 'paused', (run) => { controls.pause(run.id); }); },
    resume(sweep) { useSweeps.getState().change(sweep, { state: 'going' }); },
    stop(sweep) { turn(sweep, 'stopped', (run) => { controls.stop(run.id); }); },
  };
}
