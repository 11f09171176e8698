/** What the service and its engines' threads say to each other. */
import type { Failure } from '../../engine/errors/failure';
import type { SavedModel } from '../../engine/models/modelFile';
import type { Backend } from '../../engine/protocol';

/** Given to a thread when it starts. */
export interface ReaderTask {
  readonly model: SavedModel;
  readonly backend: Backend;
}

export type ToReader = { readonly pictures: Float32Array<ArrayBuffer>; readonly count: number };

export type FromReader =
  | { readonly t: 'ready' }
  | { readonly t: 'read'; readonly probabilities: Float32Array<ArrayBuffer> }
  | { readonly t: 'failed'; readonly failure: Failure };
