/** Reads a drawn or photographed digit with any of the studio's MNIST networks. */
import type { ExperimentId } from './declarations/schema';
import { EngineError, toFailure, type Failure } from './errors/failure';
import { readSafetensors } from './formats/safetensors';
import { withoutPrefix } from './formats/tensorNames';
import type { Drawing, Look, LookAnswer, ModelRef, Recognition, RunId } from './protocol';
import type { Platform } from './runtime/platform';
import { restoreVariables } from './runtime/variables';
import { centreDigit } from './vision/digit';
import { inkOfPhoto } from './vision/photo';
import { buildNetwork, type Network } from './models/network';
import { probabilitiesOf } from './models/saved';
import { loadShipped } from './models/shipped';

const digits = 10;

export type Recogniser = (drawing: Drawing, models: readonly ModelRef[]) => Promise<Recognition>;

/** @param runOf the live run of an id; throws `unknown-run` */
export function createRecogniser(platform: Platform, runOf: (run: RunId) => { look(want: Look): Promise<LookAnswer> }): Recogniser {
  const shipped = new Map<string, Promise<Network>>();
  // One network per experiment for weights handed over from another worker; the newest version stays.
  const handedOver = new Map<ExperimentId, { readonly version: string; readonly network: Network }>();

  function received({ experiment, version, tensors }: Extract<ModelRef, { kind: 'weights' }>): Network | null {
    const known = handedOver.get(experiment);
    if (known?.version === version) return known.network;
    if (!tensors) return null;
    const weights = readSafetensors(new Uint8Array(tensors), 'weights').tensors;
    const network = known?.network ?? buildNetwork(experiment, 1);
    restoreVariables(network.variables, withoutPrefix('model/', weights));
    handedOver.set(experiment, { version, network });
    return network;
  }

  async function answer(ref: ModelRef, seen: Float32Array): Promise<Float32Array | null> {
    if (ref.kind === 'run') {
      const looked = await runOf(ref.run).look({ kind: 'activations', index: null, picture: seen });
      return looked.kind === 'activations' ? looked.probabilities : null;
    }
    if (ref.kind === 'weights') {
      const network = received(ref);
      return network && probabilitiesOf(network, seen);
    }
    let network = shipped.get(ref.id);
    if (!network) {
      network = loadShipped(platform, ref.id);
      shipped.set(ref.id, network);
      network.catch(() => shipped.delete(ref.id)); // a failed download may be tried again
    }
    return probabilitiesOf(await network, seen);
  }

  return async (drawing, models) => {
    const ink = drawing.kind === 'ink' ? drawing.values : inkOfPhoto(drawing.rgba, drawing.width, drawing.height);
    if (ink.length !== drawing.width * drawing.height) {
      throw new EngineError('bad-file', { file: 'drawing', expected: `${drawing.width} x ${drawing.height} values`, found: ink.length });
    }
    const seen = centreDigit(ink, drawing.width, drawing.height);
    if (!seen) return { seen: null, probabilities: models.map(() => new Float32Array(digits)), failures: models.map(() => null) };
    // A model that cannot be loaded leaves the others reading.
    const answers = await Promise.allSettled(models.map((ref) => answer(ref, seen)));
    return { seen, probabilities: answers.map((a) => (a.status === 'fulfilled' ? a.value : null)), failures: answers.map(failureOf) };
  };
}

const failureOf = (answer: PromiseSettledResult<unknown>): Failure | null => (answer.status === 'rejected' ? toFailure(answer.reason) : null);
