/** An engine on a thread of its own, so that HTTP goes on while a batch is computed. */
import { Worker } from 'node:worker_threads';
import { EngineError } from '../../engine/errors/failure';
import type { ReadBatch } from './batcher';
import type { FromReader, ReaderTask, ToReader } from './readerMessages';

export interface ReaderThread {
  /** One batch at a time. A thread that dies fails its batch, and the next batch has a new one. */
  readonly read: ReadBatch;
  close(): Promise<void>;
}

/** Resolves when the model is ready to read; rejects with what is wrong with it. */
export async function startReaderThread(task: ReaderTask): Promise<ReaderThread> {
  let worker = await start(task);
  let alive = true;
  let closing = false;
  const watch = (): void => {
    alive = true;
    worker.once('exit', () => { alive = false; });
    // Heard by whoever waits for a batch; without a listener it would end the process.
    worker.on('error', () => undefined);
  };
  watch();
  return {
    async read(pictures, count) {
      if (!alive && !closing) {
        worker = await start(task);
        watch();
      }
      const message: ToReader = { pictures, count };
      const answered = answerOf(worker);
      worker.postMessage(message, [pictures.buffer]);
      const answer = await answered;
      if (answer.t === 'read') return answer.probabilities;
      throw failureOf(answer);
    },
    async close() {
      closing = true;
      await worker.terminate();
    },
  };
}

async function start(task: ReaderTask): Promise<Worker> {
  const worker = new Worker(new URL('./readerWorker.mjs', import.meta.url), { workerData: task });
  const answer = await answerOf(worker);
  if (answer.t === 'ready') return worker;
  await worker.terminate();
  throw failureOf(answer);
}

/** The next thing that the thread says; rejects where it ends instead. */
function answerOf(worker: Worker): Promise<FromReader> {
  return new Promise((resolve, reject) => {
    const heard = (answer: FromReader): void => { settle(() => { resolve(answer); }); };
    const broken = (error: Error): void => { settle(() => { reject(error); }); };
    const ended = (code: number): void => { broken(new EngineError('worker-died', { reason: `exit code ${code}` })); };
    const settle = (act: () => void): void => {
      worker.off('message', heard).off('error', broken).off('exit', ended);
      act();
    };
    worker.on('message', heard).on('error', broken).on('exit', ended);
  });
}

const failureOf = (answer: FromReader): EngineError =>
  answer.t === 'failed' ? new EngineError(answer.failure.code, answer.failure.details) : new EngineError('internal', { reason: `the reader said ${answer.t}` });
