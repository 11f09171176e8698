/** When runs are written: checkpoints and changes of state at once, points every few seconds, everything when the page is hidden. */
import type { Checkpoint, RunId } from '../../engine/protocol';
import type { RunArchive } from '../storage/runArchive';
import { runById } from '../store/runs';
import { seriesOf } from './seriesBook';

const pointsAfterMs = 5_000;

export interface RunSaver {
  /** The run's points or numbers have changed; they are written before long. */
  touch(run: RunId): void;
  /** Writes the run, and the checkpoint with the curve up to it, as soon as its last write is done. */
  save(run: RunId, checkpoint?: Checkpoint): void;
  /** Writes all that is unwritten; resolves when it is stored. */
  readonly flush: () => Promise<void>;
  /** Forgets what was to be written of a deleted run. */
  drop(run: RunId): void;
}

export function createRunSaver(archive: RunArchive, mayWrite: () => boolean): RunSaver {
  const dirty = new Set<RunId>();
  const waiting = new Map<RunId, Checkpoint | null>();
  const writing = new Map<RunId, Promise<void>>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  async function writeOut(run: RunId): Promise<void> {
    while (waiting.has(run)) {
      const checkpoint = waiting.get(run) ?? null;
      waiting.delete(run);
      dirty.delete(run);
      const record = runById(run);
      if (!record || !mayWrite()) continue;
      await archive.write({ record, columns: seriesOf(run).toColumns(), ...(checkpoint ? { checkpoint } : {}) });
    }
    writing.delete(run);
  }

  function save(run: RunId, checkpoint?: Checkpoint): void {
    // A checkpoint that waits for the write before it may be overtaken by a newer one, but not by none.
    waiting.set(run, checkpoint ?? waiting.get(run) ?? null);
    if (!writing.has(run)) writing.set(run, writeOut(run));
  }

  return {
    touch(run) {
      dirty.add(run);
      timer ??= setTimeout(() => {
        timer = null;
        for (const each of [...dirty]) save(each);
      }, pointsAfterMs);
    },
    save,
    async flush() {
      for (const run of [...dirty]) save(run);
      await Promise.all(writing.values());
    },
    drop(run) {
      dirty.delete(run);
      waiting.delete(run);
    },
  };
}
