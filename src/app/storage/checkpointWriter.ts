/** Stores checkpoints off the page's thread: handing many megabytes to IndexedDB would stop the page for several frames. */
import type { RunWrite } from './runWrite';

/** What the page sends; answered by one `WriteAnswer`. */
export interface WriteRequest {
  readonly id: number;
  readonly database: string;
  readonly write: RunWrite;
}
export interface WriteAnswer {
  readonly id: number;
  /** Null once all is stored. */
  readonly error: string | null;
}

export interface CheckpointWriter {
  /** Resolves when the write is stored; rejects when it is not, or when there can be no worker. */
  write(write: RunWrite): Promise<void>;
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

  return {
    write: (write) => new Promise((resolve, reject) => {
      worker ??= open();
      const request: WriteRequest = { id: ++lastId, database, write };
      worker.postMessage(request);
      waiting.set(request.id, { resolve, reject });
    }),
  };
}
