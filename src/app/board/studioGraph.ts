/** The graphs of the studio's runs, asked for once. */
import { EngineError } from '../../engine/errors/failure';
import type { GraphPicture } from '../../engine/declarations/graphPicture';
import type { RunId } from '../../engine/protocol';
import { controller } from '../engine/studio';

const known = new Map<RunId, Promise<GraphPicture | null>>();

/** The run's graph; null where it does not train on one, or cannot be looked into now. The same promise until it is known that asking again may help. */
export function studioGraph(run: RunId): Promise<GraphPicture | null> {
  let asked = known.get(run);
  if (!asked) {
    asked = ask(run);
    known.set(run, asked);
  }
  return asked;
}

async function ask(run: RunId): Promise<GraphPicture | null> {
  try {
    const answer = await controller.look(run, { kind: 'graph' });
    return answer.kind === 'graph' ? answer.graph : null;
  } catch (error) {
    const final = error instanceof EngineError && error.failure.code === 'unsupported';
    if (!final) setTimeout(() => { known.delete(run); }, retryMs);
    return null;
  }
}

/** A run without a checkpoint yet, or one whose engine is being replaced, can be asked again after this. */
const retryMs = 5_000;
