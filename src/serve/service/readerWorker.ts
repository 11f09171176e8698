/** The thread of an engine: builds the model it is given, then reads batch after batch. */
import { parentPort, workerData } from 'node:worker_threads';
import { styleOf } from '../../engine/declarations/captchaStyle';
import { toFailure } from '../../engine/errors/failure';
import { CaptchaReader } from '../../engine/models/captchaReader';
import { networkWith } from '../../engine/models/saved';
import { openBackend } from '../../engine/runtime/device';
import { nodePlatform } from '../platform';
import type { FromReader, ReaderTask, ToReader } from './readerMessages';

const tell = (message: FromReader, transfer: ArrayBuffer[] = []): void => { parentPort?.postMessage(message, transfer); };

async function open(): Promise<CaptchaReader> {
  const { model, backend } = workerData as ReaderTask;
  await openBackend({ backend, cached: null, threads: null, platform: nodePlatform() });
  return new CaptchaReader(styleOf(model.params), networkWith(model.experiment, model.tensors, model.params));
}

async function answer(reader: CaptchaReader, { pictures, count }: ToReader): Promise<void> {
  const probabilities = Float32Array.from(await reader.read(pictures, count));
  tell({ t: 'read', probabilities }, [probabilities.buffer]);
}

const fail = (error: unknown): void => { tell({ t: 'failed', failure: toFailure(error) }); };

open().then((reader) => {
  parentPort?.on('message', (message: ToReader) => { answer(reader, message).catch(fail); });
  tell({ t: 'ready' });
}, fail);
