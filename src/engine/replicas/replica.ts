/** A replica: a copy of the network that computes the gradients of batches it is given, with weights it is given. */
import { fillBatch } from '../data/batches';
import { mnistClasses, mnistSide } from '../data/mnist';
import type { ExperimentId } from '../declarations/schema';
import { EngineError, toFailure } from '../errors/failure';
import { buildNetwork } from '../models/network';
import { classifierGradients } from '../train/classifierGradients';
import { gather, scatter } from './flatValues';
import type { FromReplica, ToReplica } from './messages';
import { wallTime } from './wallTime';

export interface Replica {
  /** Works on a message; one at a time. Tells of a failure instead of throwing. */
  receive(message: ToReplica): Promise<void>;
  dispose(): void;
}

/** @param tell sends an answer; the listed buffers are handed over */
export function createReplica(tell: (message: FromReplica, transfer: readonly ArrayBuffer[]) => void): Replica {
  let model: ReturnType<typeof openModel> | null = null;

  async function compute({ batch, noise, parcel, delayMs }: Extract<ToReplica, { t: 'compute' }>): Promise<void> {
    if (!model) throw new EngineError('internal', { reason: 'a replica without a network' });
    const began = wallTime();
    const { loss, accuracy } = await model.gradient(batch, noise, parcel);
    const computed = wallTime();
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    tell({ t: 'gradient', parcel, loss, accuracy, began, computed }, parcel.buffer instanceof ArrayBuffer ? [parcel.buffer] : []);
  }

  return {
    async receive(message) {
      try {
        if (message.t === 'build') model = openModel(message.network);
        else await compute(message);
      } catch (error) {
        tell({ t: 'failed', failure: toFailure(error) }, []);
      }
    },
    dispose() {
      model?.dispose();
      model = null;
    },
  };
}

function openModel(id: ExperimentId) {
  // Its first weights are overwritten by those of the first parcel.
  const network = buildNetwork(id, 1);
  const masks = { seed: 1, step: 1 };
  const computation = classifierGradients({ network, picture: [mnistSide, mnistSide, 1], classes: mnistClasses, noise: masks });
  return {
    /** Replaces the weights in the parcel by their gradient for the batch. */
    async gradient({ images, labels }: Extract<ToReplica, { t: 'compute' }>['batch'], noise: { readonly seed: number; readonly step: number }, parcel: Float32Array) {
      Object.assign(masks, noise);
      scatter(parcel, network.variables);
      const count = labels.length;
      const set = { images, labels, count, height: mnistSide, width: mnistSide };
      const [loss, accuracy, ...gradients] = computation.run(count, ([x, y]) => { fillBatch(set, Array.from(labels.keys()), 0, count, x, y); });
      const reading = Promise.all([loss.data<'float32'>(), accuracy.data<'float32'>(), gather(gradients, parcel)]);
      const [[lossValue = Number.NaN], [accuracyValue = Number.NaN]] = await reading;
      return { loss: lossValue, accuracy: accuracyValue };
    },
    dispose() {
      computation.dispose();
      network.dispose();
    },
  };
}
