/** Reads a stored run: parse, then use. Whatever is not a run of this schema is left alone and not shown. */
import type { RunRecord } from './record';

const phases: readonly unknown[] = ['queued', 'loading', 'running', 'paused', 'done', 'stopped', 'failed'];

/** The record, or null for anything else; fields that a later version of schema 1 added get their defaults. */
export function parseRecord(stored: unknown): RunRecord | null {
  if (!isObject(stored) || stored['schema'] !== 1) return null;
  const { id, spec, phase, order, createdAt } = stored;
  if (typeof id !== 'string' || id === '' || typeof order !== 'number' || typeof createdAt !== 'number' || !phases.includes(phase)) return null;
  if (!isObject(spec) || spec['schema'] !== 1 || typeof spec['experiment'] !== 'string' || typeof spec['seed'] !== 'number' || !isObject(spec['params'])) return null;
  const defaults = {
    name: null, shade: 0, repetition: 0, lesson: null, cell: null, group: null, trial: null, until: null, task: null, progress: null, latest: {}, tuned: {}, marks: [], failure: null,
    backend: null, pinned: false, compared: false, removed: false, revision: 0,
  };
  return { ...defaults, ...stored } as unknown as RunRecord;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
