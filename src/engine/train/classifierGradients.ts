import * as tf from '@tensorflow/tfjs-core';
import type { Noise } from '../models/dropout';
import type { Network } from '../models/network';
import { lossGradients } from '../runtime/variables';
import { BatchComputation } from './batchComputation';
import { batchAccuracy, softmaxCrossEntropy } from './classification';

export interface ClassifierGradientsOptions {
  readonly network: Network;
  /** Shape of one picture. */
  readonly picture: readonly number[];
  readonly classes: number;
  /** Read anew in every step; null: without dropout. */
  readonly noise: Noise | null;
}

/** Loss, accuracy and the gradient of every variable for batches of pictures [count, ...picture] with one-hot labels [count, classes]. */
export function classifierGradients({ network, picture, classes, noise }: ClassifierGradientsOptions) {
  return new BatchComputation({
    shapes: [picture, [classes]] as const,
    lasting: () => network.variables.map(({ variable }) => variable),
    perform: ([x, y]) => {
      const labels = tf.reshape<tf.Rank.R2>(y, [-1, classes]);
      let accuracy = tf.scalar(0);
      const { loss, gradients } = lossGradients(() => {
        const logits = network.logits(x, noise);
        accuracy = tf.keep(batchAccuracy(labels, logits));
        return softmaxCrossEntropy(labels, logits);
      }, network.variables);
      return [loss, accuracy, ...gradients] as const;
    },
  });
}
