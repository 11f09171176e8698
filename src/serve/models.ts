/** Turns a saved model into a function from a picture to an answer. */
import { EngineError } from '../engine/errors/failure';
import type { SavedModel } from '../engine/models/modelFile';
import { networkWith, probabilitiesOf } from '../engine/models/saved';
import type { Backend } from '../engine/protocol';
import { openBackend } from '../engine/runtime/device';
import { centreDigit } from '../engine/vision/digit';
import { inkOfPhoto } from '../engine/vision/photo';
import { nodePlatform } from './platform';

export interface DigitAnswer {
  /** The most probable digit, or null for a picture without ink. */
  readonly prediction: number | null;
  readonly confidence: number;
  readonly probabilities: readonly number[];
}

export type ReadPicture = (picture: { readonly width: number; readonly height: number; readonly rgba: Uint8ClampedArray }) => Promise<DigitAnswer>;

/** Opens the backend and builds the network; throws `unsupported` for models that do not read pictures. */
export async function buildOn(backend: Backend, saved: SavedModel): Promise<ReadPicture> {
  if (!saved.experiment.startsWith('mnist/')) throw new EngineError('unsupported', { what: `pictures for a model of ${saved.experiment}` });
  await openBackend({ backend, cached: null, threads: null, platform: nodePlatform() });
  const network = networkWith(saved.experiment, saved.tensors);
  return async ({ width, height, rgba }) => {
    const seen = centreDigit(inkOfPhoto(rgba, width, height), width, height);
    if (!seen) return { prediction: null, confidence: 0, probabilities: [] };
    const probabilities = Array.from(await probabilitiesOf(network, seen));
    const confidence = Math.max(...probabilities);
    return { prediction: probabilities.indexOf(confidence), confidence, probabilities };
  };
}
