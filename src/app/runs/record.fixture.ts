/** A run record for tests: plain defaults, overlaid with what the test is about. */
import type { RunId } from '../../engine/protocol';
import type { RunRecord } from './record';

export function aRecord(over: Partial<RunRecord> = {}): RunRecord {
  return {
    schema: 1, id: 'r' as RunId, spec: { schema: 1, experiment: 'mnist/cnn', params: {}, seed: 1 }, name: null, shade: 0, repetition: 0, order: 1, createdAt: 0, lesson: null, cell: null,
    group: null, trial: null, until: null, phase: 'done', task: null, progress: null, latest: {}, tuned: {}, marks: [], failure: null, backend: null, pinned: false, compared: false, removed: false,
    revision: 0, ...over,
  };
}
