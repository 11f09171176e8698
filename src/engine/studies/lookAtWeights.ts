/** Looks into weights that a run had at some step, as one looks into the run itself. */
import { firstExamples } from '../data/batches';
import { loadMnist } from '../data/mnist';
import { lookIntoClassifier } from '../experiments/classifierLooks';
import type { Look } from '../protocol';
import { predict } from './predict';
import type { Study } from './study';
import { stepOf, studiedNetwork } from './studiedNetwork';

/** Whether what is wanted is told by the network's answers to the whole validation set. */
export const needsPredictions = (want: Look): boolean => want.kind === 'confusion' || want.kind === 'confused' || want.kind === 'mistakes' || want.kind === 'predictions';

export const lookAtWeights: Study<'look-at-weights'> = async function* ({ model, validationSize, want }, platform) {
  const network = await studiedNetwork(model, platform);
  try {
    const { test } = await loadMnist(platform, () => undefined);
    const examples = firstExamples(test.count, validationSize);
    const predictions = yield* predict(network, test, needsPredictions(want) ? examples : examples.subarray(0, 1), stepOf(model));
    return await lookIntoClassifier(want, { network, step: stepOf(model), images: test, examples, predictions });
  } finally {
    network.dispose();
  }
};
