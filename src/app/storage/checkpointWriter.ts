/** Stores checkpoints and snapshots off the page's thread: handing many megabytes to IndexedDB would stop the page for several frames. */
import type { Checkpoint, RunId, Snapshot } from '../../engine/protocol';
import type { RunWrite } from './runWrite';

// The engine's client needs the tensors as well, so they are copied: in parts of a millisecond or two, with other tasks between.
const partBytes = 1_000_000;

/** A piece of a checkpoint's tensors, in order; all of them come before the request with their id. */
export interface WritePart {
  readonly id: number;
  readonly part: ArrayBuffer;
}
/** What the page asks for, its checkpoint without tensors; answered by one `WriteAnswer`. */
export interface WriteRequest {
  readonly id: number;
  readonly database: string;
  readonly write: RunWrite & { readonly checkpoint: Checkpoint };
}
/** A snapshot to be stored, its tensors handed over; answered by one `WriteAnswer`. */
export interface KeepRequest {
  readonly id: number;
  readonly database: string;
  readonly run: RunId;
  readonly snapshot: Snapshot;
}
export interface WriteAnswer {
  readonly id: number;
  /** Null once all is stored. */
  readonly error: string | null;
}

export interface CheckpointWriter {
  /** Resolves when the write is stored; rejects when it is not, or when there can be no worker. */
  write(write: WriteRequest['write']): Promise<void>;
  /** As `write`; the snapshot's tensors are gone afterwards. */
  keep(run: RunId, snapshot: Snapshot): Promise<void>;
}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** @param database name of the database to write into. The worker is started by the first write. */
export function createCheckpointWriter(database: string): CheckpointWriter {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;

  function open(): Worker {
    const opened = new Worker(new URL('./checkpointWorker.ts', import.meta.url), { type: 'module', name: 'tensor-studio-storage' });
    opened.onmessage = ({ data }: MessageEvent<WriteAnswer>) => {
      const answered = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.error === null) answered?.resolve();
      else answered?.reject(new Error(data.error));
    };
    opened.onerror = (event) => {
      event.preventDefault();
      opened.terminate();
      worker = null;
      for (const { reject } of waiting.values()) reject(new Error(event.message));
      waiting.clear();
    };
    return opened;
  }

  const answer = (id: number): Promise<void> => new Promise((resolve, reject) => { waiting.set(id, { resolve, reject }); });

  return {
    async keep(run, snapshot) {
      const id = ++lastId;
      const to = (worker ??= open());
      const stored = answer(id);
      to.postMessage({ id, database, run, snapshot } satisfies KeepRequest, [snapshot.tensors]);
      await stored;
    },
    async write(write) {
      const id = ++lastId;
      const to = (worker ??= open());
      const stored = answer(id);
      const send = async (): Promise<void> => {
        const { tensors } = write.checkpoint;
        for (let from = 0; from < tensors.byteLength; from += partBytes) {
          const part = tensors.slice(from, from + partBytes);
          to.postMessage({ id, part } satisfies WritePart, [part]);
          await otherTasks();
        }
        to.postMessage({ id, database, write: { ...write, checkpoint: { ...write.checkpoint, tensors: new ArrayBuffer(0) } } } satisfies WriteRequest);
      };
      await Promise.all([stored, send()]);
    },
  };
}

/** Lets the page do what is waiting; timers would be slowed down in hidden tabs. */
function otherTasks(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
