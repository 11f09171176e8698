/** Looks into weights that a run had at some step, as one looks into the run itself. */
import { firstExamples } from '../data/batches';
import { loadMnist } from '../data/mnist';
import { lookIntoClassifier } from '../experiments/classifierLooks';
import { readSafetensors } from '../formats/safetensors';
import { networkWith } from '../models/saved';
import type { Look } from '../protocol';
import { predict } from './predict';
import type { Study } from './study';

const needsPredictions = (want: Look): boolean => want.kind === 'confusion' || want.kind === 'confused' || want.kind === 'mistakes';

export const lookAtWeights: Study<'look-at-weights'> = async function* ({ model, validationSize, want }, platform) {
  const network = networkWith(model.experiment, readSafetensors(new Uint8Array(model.tensors), 'weights').tensors);
  try {
    const { test } = await loadMnist(platform, () => undefined);
    const examples = firstExamples(test.count, validationSize);
    const predictions = yield* predict(network, test, needsPredictions(want) ? examples : examples.subarray(0, 1), model.step);
    return await lookIntoClassifier(want, { network, step: model.step, images: test, examples, predictions });
  } finally {
    network.dispose();
  }
};
