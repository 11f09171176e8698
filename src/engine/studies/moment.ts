/** A run at a past step: several looks at the weights that it had then, the quick ones first. */
import { firstExamples } from '../data/batches';
import { loadMnist } from '../data/mnist';
import type { StudyAnswer } from '../declarations/studies';
import { lookIntoClassifier } from '../experiments/classifierLooks';
import type { Look, LookAnswer } from '../protocol';
import type { Predictions } from '../train/classification';
import { needsPredictions } from './lookAtWeights';
import { predict } from './predict';
import type { Study } from './study';
import { studiedNetwork } from './studiedNetwork';

export const moment: Study<'moment'> = async function* ({ model, validationSize, wants }, platform) {
  const network = await studiedNetwork(model, platform);
  try {
    const { test: images } = await loadMnist(platform, () => undefined);
    const examples = firstExamples(images.count, validationSize);
    const answers: (LookAnswer | null)[] = wants.map(() => null);
    const told = (): StudyAnswer<'moment'> => ({ step: model.step, answers: [...answers] });
    const answer = async (only: (want: Look) => boolean, predictions: Predictions): Promise<void> => {
      for (const [i, want] of wants.entries()) {
        if (only(want)) answers[i] = await lookIntoClassifier(want, { network, step: model.step, images, examples, predictions });
      }
    };
    await answer((want) => !needsPredictions(want), yield* predict(network, images, examples.subarray(0, 1), model.step));
    yield told();
    if (wants.some(needsPredictions)) await answer(needsPredictions, yield* predict(network, images, examples, model.step));
    return told();
  } finally {
    network.dispose();
  }
};
