/** Judges of the exercises that look at the learner's own runs. */
import { alphabets, type AlphabetId } from '../../../engine/declarations/captchaStyle';
import type { CheckedRun, Verdict } from '../../exercise';
import { bestBy, bestRun, right, wrong } from '../../figure/exercise/judges';

const isCaptcha = (run: CheckedRun): boolean => run.experiment.startsWith('captcha/');

export const half = { goal: 0.5, mostPictures: 20_000, leastValidation: 200 } as const;

/** Half of the captchas read rightly after no more than so many pictures, repeated ones included. */
export function judgeHalf(runs: readonly CheckedRun[]): Verdict {
  const counted = runs.filter((run) => isCaptcha(run) && Number(run.params['validationSize']) >= half.leastValidation);
  const best = bestRun(counted, (run) => bestBy(run, ['val_captcha_acc'], Math.floor(half.mostPictures / Number(run.params['batchSize']))));
  if (best && best.value >= half.goal) return right(`整串准确率 ${best.value.toFixed(3)}。`, `Whole-captcha accuracy ${best.value.toFixed(3)}.`);
  if (best) return wrong(`在 ${half.mostPictures} 张以内，目前最好是 ${best.value.toFixed(3)}。图片的总数有限，步数却可以更多：想想批的大小；也想想用哪个网络。`, `Within ${half.mostPictures} pictures the best so far is ${best.value.toFixed(3)}. Pictures are limited, steps are not: think of the batch size, and of which network.`);
  return wrong(`还没有一次运行在 ${half.mostPictures} 张图片以内验证过（至少 ${half.leastValidation} 张验证图片）。`, `No run has validated within ${half.mostPictures} pictures yet (on at least ${half.leastValidation} validation pictures).`);
}

export const overfit = { times: 1.5 } as const;

/** The loss of reading everything rightly with full certainty: with rows of softmax, two of the losses do not end at 0. */
function leastLoss({ params }: CheckedRun): number {
  const length = Number(params['captchaLength']);
  if (params['loss'] === 'categorical-ce') return length * Math.log(length);
  return params['loss'] === 'poisson' ? 1 / alphabets[params['alphabet'] as AlphabetId].length : 0;
}

/** A validation loss whose last value is well above its lowest, both counted from the least that the loss can be. */
export function judgeOverfit(runs: readonly CheckedRun[]): Verdict {
  const worst = bestRun(runs.filter(isCaptcha), (run) => {
    const values = run.curve('val_loss').values.map((value) => value - leastLoss(run));
    return values.length < 2 ? null : (values[values.length - 1] ?? Number.NaN) / values.reduce((a, b) => Math.min(a, b), Infinity);
  });
  if (worst && worst.value >= overfit.times) return right(`最后的验证损失是最低点的 ${worst.value.toFixed(2)} 倍：它背下了训练图片。`, `The last validation loss is ${worst.value.toFixed(2)} times the lowest: it has learned its pictures by heart.`);
  if (worst) return wrong(`目前最多是 ${worst.value.toFixed(2)} 倍。图片少到背得下来，再多看几遍。`, `So far ${worst.value.toFixed(2)} times at most. Give it few enough pictures to learn by heart, and show them more often.`);
  return wrong('还没有一次验证过两轮的运行。', 'No run has validated twice yet.');
}
