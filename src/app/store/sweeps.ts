/** Sweeps by the cell that they belong to, the newest of each, kept in localStorage. Their trials are ordinary runs. */
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { ExperimentId, Params } from '../../engine/declarations/schema';
import type { Rung, SweepSettings } from '../../engine/declarations/sweep';
import { safeLocalStorage } from './safeLocalStorage';

export interface Sweep {
  /** The group of its runs. */
  readonly id: string;
  readonly lesson: string;
  readonly cell: string;
  readonly experiment: ExperimentId;
  /** Parameters that all trials share. */
  readonly params: Params;
  readonly seed: number;
  readonly settings: SweepSettings;
  /** What each trial has of its own. */
  readonly trials: readonly Params[];
  readonly rungs: readonly Rung[];
  /** Trials that were started: one that is gone since was removed by the learner. */
  readonly begun: readonly number[];
  readonly state: 'going' | 'paused' | 'stopped' | 'done';
}

interface SweepStore {
  readonly sweeps: Readonly<Record<string, Sweep>>;
  /** Replaces the cell's last sweep; the runs of that one stay. */
  readonly put: (sweep: Sweep) => void;
  readonly change: (sweep: Sweep, patch: Partial<Pick<Sweep, 'state' | 'begun'>>) => void;
  readonly clear: () => void;
}

export const sweepKey = (lesson: string, cell: string): string => `${lesson}/${cell}`;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === 'string';
const states: readonly unknown[] = ['going', 'paused', 'stopped', 'done'];

function isSweep(stored: unknown): stored is Sweep {
  if (!isRecord(stored) || !isRecord(stored.settings) || !isRecord(stored.params)) return false;
  const { id, lesson, cell, experiment, seed, trials, rungs, begun, state, settings } = stored;
  return [id, lesson, cell, experiment, settings.metric].every(isText) && typeof seed === 'number' && states.includes(state)
    && Array.isArray(trials) && trials.every(isRecord)
    && Array.isArray(rungs) && rungs.every((rung) => isRecord(rung) && typeof rung.trials === 'number' && typeof rung.steps === 'number')
    && Array.isArray(begun) && begun.every((n) => typeof n === 'number') && Array.isArray(settings.dimensions) && settings.dimensions.every(isRecord);
}

/** Reads stored sweeps; what is broken is left out. */
export function parseSweeps(stored: unknown): Readonly<Record<string, Sweep>> {
  const sweeps = isRecord(stored) && isRecord(stored.sweeps) ? Object.values(stored.sweeps) : [];
  return Object.fromEntries(sweeps.filter(isSweep).map((sweep) => [sweepKey(sweep.lesson, sweep.cell), sweep]));
}

export const useSweeps = create<SweepStore>()(
  persist(
    (set) => ({
      sweeps: {},
      put: (sweep) => set(({ sweeps }) => ({ sweeps: { ...sweeps, [sweepKey(sweep.lesson, sweep.cell)]: sweep } })),
      change: ({ lesson, cell, id }, patch) =>
        set(({ sweeps }) => {
          const key = sweepKey(lesson, cell);
          const known = sweeps[key];
          return known?.id === id ? { sweeps: { ...sweeps, [key]: { ...known, ...patch } } } : {};
        }),
      clear: () => set({ sweeps: {} }),
    }),
    {
      name: 'tensor-studio/sweeps',
      version: 1,
      storage: createJSONStorage(() => safeLocalStorage),
      partialize: ({ sweeps }) => ({ sweeps }),
      migrate: (stored) => ({ sweeps: parseSweeps(stored) }),
      merge: (stored, current) => ({ ...current, sweeps: parseSweeps(stored) }),
    },
  ),
);
