/** The entry of a replica's own worker: one thread, no GPU. */
import { openBackend } from '../runtime/device';
import { browserPlatform } from '../runtime/platform.browser';
import { toFailure } from '../errors/failure';
import type { FromReplica, ToReplica } from './messages';
import { createReplica } from './replica';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const tell = (message: FromReplica, transfer: readonly ArrayBuffer[] = []): void => { scope.postMessage(message, [...transfer]); };
const replica = createReplica(tell);
const platform = browserPlatform(scope.location.href);
const open = (backend: 'wasm' | 'cpu') => openBackend({ backend, cached: null, threads: 1, platform });

let work = open('wasm').catch(() => open('cpu')).then((): void => undefined);
work.catch((error: unknown) => { tell({ t: 'failed', failure: toFailure(error) }); });
scope.onmessage = ({ data }: MessageEvent<ToReplica>) => {
  work = work.then(() => replica.receive(data));
};
