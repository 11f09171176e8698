/**
 * What a reader of tfjs-examples runs: `model.fit` on the main thread with tfjs-vis callbacks, as in TensorFlow.js's
 * "Handwritten digit recognition with CNNs".
 */
import * as tf from '@tensorflow/tfjs';
import type { FitJob, TrainResult } from '../../shared/jobs';
import { lossFell } from '../../shared/statistics';
import { classes, networkOfWorkload, workloads } from '../../shared/workloads';
import { frameGapsDuring } from '../frameGaps';
import { compiledModel } from '../libraries/stock';
import { openStockBackend } from '../libraries/stockBackend';
import { randomPictures } from '../pictures';

const drawn = ['loss', 'acc'];

/** One epoch of as many batches; the first one compiles the shaders and is left out. */
export async function measureFit({ callbacks, batches }: FitJob): Promise<TrainResult> {
  await openStockBackend('webgl');
  const network = networkOfWorkload('T');
  const { batch } = workloads.T;
  const model = compiledModel(network, ['accuracy']);
  const { pixels, oneHot } = randomPictures(network, batch * batches);
  const x = tf.tensor(pixels, [batch * batches, ...network.input]);
  const y = tf.tensor(oneHot, [batch * batches, classes]);
  const draw = callbacks ? await visCallbacks() : null;
  const losses: number[] = [];
  const ends: number[] = [];
  const begun = performance.now();
  const { gaps } = await frameGapsDuring(() =>
    model.fit(x, y, {
      batchSize: batch,
      epochs: 1,
      shuffle: true,
      callbacks: {
        async onBatchEnd(index, logs) {
          await draw?.onBatchEnd(index, logs);
          losses.push(logs?.['loss'] ?? Number.NaN);
          ends.push(performance.now());
        },
        async onEpochEnd(index, logs) {
          await draw?.onEpochEnd(index, logs);
        },
      },
    }),
  );
  if (!lossFell(losses)) throw new Error('The loss does not fall.');
  const stepMs = ends.slice(1).map((end, i) => end - (ends[i] ?? end));
  const firstMs = (ends[0] ?? Number.NaN) - begun;
  return { batch, firstMs, firstDoneAt: performance.timeOrigin + begun + firstMs, stepMs, losses, flopPerExample: null, frames: gaps };
}

type Callback = (index: number, logs?: tf.Logs) => Promise<void>;

async function visCallbacks(): Promise<{ readonly onBatchEnd: Callback; readonly onEpochEnd: Callback }> {
  const { show } = await import('@tensorflow/tfjs-vis');
  return show.fitCallbacks({ name: 'Training', tab: 'Model' }, drawn) as { onBatchEnd: Callback; onEpochEnd: Callback };
}
