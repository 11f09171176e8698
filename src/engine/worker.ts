/** The worker's entry: hands messages to the engine and events to the page. */
import { createEngine } from './engine';
import type { Command, EngineEvent } from './protocol';
import { browserPlatform } from './runtime/platform.browser';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const post = (event: EngineEvent, transfer: ArrayBuffer[] = []): void => { scope.postMessage(event, transfer); };
// Public files lie at the site's root: beside this source tree in development, one level above the build's asset folder else.
const root = new URL(import.meta.env.DEV ? '/' : '../', scope.location.href).href;
const engine = createEngine(browserPlatform(root), post);

scope.onmessage = (message: MessageEvent<Command>) => { void engine.handle(message.data); };
setInterval(() => {
  const alive = engine.heartbeat();
  if (alive) post(alive);
}, 1_000);
