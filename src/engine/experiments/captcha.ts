/** Lesson 7: training a network that reads captchas, on a set of pictures or on ones that are drawn for every step. */
import * as tf from '@tensorflow/tfjs-core';
import { captchaSet, planOf, type CaptchaPlan, type CaptchaSet } from '../data/captcha';
import { endlessBatches, setBatches } from '../data/captchaBatches';
import { loadPainter } from '../data/captchaPainter';
import { withPrefetch } from '../data/trainingBatches';
import { captchaLossOf, type CaptchaLoss } from '../declarations/captcha';
import { classesOf, styleOf, type CaptchaStyle } from '../declarations/captchaStyle';
import { declarationOf } from '../declarations/catalog';
import { numberParam, textParam, type ExperimentId, type Params } from '../declarations/schema';
import { characterProbabilities } from '../models/characterSoftmax';
import { buildNetwork, type Network } from '../models/network';
import { createOptimizer } from '../optim/optimizer';
import { computesOnGpu, warmUp } from '../runtime/warmUp';
import { captchaAccuracies, captchaLoss } from '../train/captchaLoss';
import type { Experiment, PrepareContext, TrainingSession } from '../train/session';
import { captchaSession } from './captchaSession';

export function captchaNetwork(id: ExperimentId): Experiment {
  return { declaration: declarationOf(id), prepare: (context) => prepare(id, context) };
}

async function prepare(id: ExperimentId, { spec: { seed }, params, platform, report }: PrepareContext): Promise<TrainingSession> {
  const style = styleOf(params);
  const loss = captchaLossOf(params);
  const [batchSize, trainSize] = [numberParam(params, 'batchSize'), numberParam(params, 'trainSize')];
  const painter = await loadPainter(platform);
  const draw = (split: CaptchaPlan['split'], count: number): Promise<CaptchaSet> => captchaSet(planOf(style, split, count), painter, platform, report);
  const network = buildNetwork(id, seed, params);
  try {
    if (computesOnGpu()) await warmUpReader(network, params, style, loss);
    const batches = textParam(params, 'source') === 'endless'
      ? endlessBatches({ style, painter, epochSize: trainSize, batchSize, seed })
      : setBatches(await draw('train', trainSize), batchSize, seed);
    return captchaSession({
      network,
      loss,
      optimizer: createOptimizer(params, seed),
      batches: withPrefetch(batches),
      batchSize,
      epochs: numberParam(params, 'epochs'),
      seed,
      validation: await draw('validation', numberParam(params, 'validationSize')),
      probeEvery: numberParam(params, 'probeEvery'),
      probeSize: numberParam(params, 'probeSize'),
    });
  } catch (error) {
    network.dispose();
    throw error;
  }
}

/** Compiles a GPU's programs for a step of this network before the pictures are drawn. */
async function warmUpReader(network: Network, params: Params, style: CaptchaStyle, loss: CaptchaLoss): Promise<void> {
  const classes = classesOf(style);
  const batchSize = numberParam(params, 'batchSize');
  const x = tf.zeros([batchSize, style.height, style.width, 1]);
  const y = tf.zeros<tf.Rank.R2>([batchSize, style.length * classes]);
  try {
    await warmUp({
      variables: network.variables,
      optimizer: createOptimizer(params),
      loss: () => {
        const outputs = characterProbabilities(network.logits(x, { seed: 1, step: 1 }), classes);
        captchaAccuracies(y, outputs, style.length);
        return captchaLoss(loss, y, outputs);
      },
    });
  } finally {
    tf.dispose([x, y]);
  }
}
