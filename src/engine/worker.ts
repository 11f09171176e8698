/** The worker's entry: hands messages to the engine and events to the page. */
import { createEngine } from './engine';
import type { BytesDelivery, BytesRequest, Command, EngineEvent } from './protocol';
import { nestedReplica } from './replicas/spawn.browser';
import { browserPlatform } from './runtime/platform.browser';
import { createSharedBytes, unshared } from './runtime/sharedBytes';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const post = (event: EngineEvent | BytesRequest, transfer: ArrayBuffer[] = []): void => { scope.postMessage(event, transfer); };
// Public files lie at the site's root: beside this source tree in development, one level above the build's asset folder else.
const root = new URL(import.meta.env.DEV ? '/' : '../', scope.location.href).href;
const common = crossOriginIsolated ? createSharedBytes(post) : null;
const engine = createEngine(browserPlatform(root, { share: common?.share ?? unshared, spawnReplica: nestedReplica }), post);

scope.onmessage = ({ data }: MessageEvent<Command | BytesDelivery>) => {
  if (data.t === 'bytes') common?.deliver(data);
  else void engine.handle(data);
};
setInterval(() => {
  const alive = engine.heartbeat();
  if (alive) post(alive);
}, 1_000);
