/** What the comparison of losses draws: one metric of the runs and of the recordings, for training or validation. */
import { epochSeries } from '../../../charts/line/epochSeries';
import type { LineSeries } from '../../../charts/line/series';
import { curveColor } from '../../../charts/function/curveColors';
import { captchaLosses, captchaLossOf, type CaptchaLoss } from '../../../engine/declarations/captcha';
import { runCurve } from '../../figure/runCurve';
import { wordsOf } from '../../figure/words';
import type { Language, RunView } from '../../lesson';
import { recordedLosses } from '../recorded/losses';
import { stepsPerEpoch } from '../recorded/run';
import { messages } from './messages';

export const compared = ['keras', 'loss', 'char_acc', 'captcha_acc'] as const;
export type Compared = (typeof compared)[number];
export type Side = 'training' | 'validation';

export const lossColor = (loss: CaptchaLoss): string => curveColor(captchaLosses.indexOf(loss));

/** The metric of a run that stands for `shown`; null where it is not measured: Keras's accuracy of training with another loss than binary cross-entropy. */
export function metricOf(shown: Compared, side: Side, loss: CaptchaLoss): string | null {
  const prefix = side === 'validation' ? 'val_' : '';
  if (shown !== 'keras') return `${prefix}${shown}`;
  if (loss === 'binary-ce') return `${prefix}acc`;
  return side === 'validation' ? 'val_argmax_acc' : null;
}

/** Lines of the runs that have points. */
export function runSeries(runs: readonly RunView[], shown: Compared, side: Side, language: Language): readonly LineSeries[] {
  return runs.flatMap((run) => {
    const loss = captchaLossOf(run.spec.params);
    const metric = metricOf(shown, side, loss);
    if (metric === null || run.curve(metric).steps.length === 0) return [];
    return [{ ...runCurve(run, metric), label: messages[loss][language], color: lossColor(loss), dashed: side === 'validation' }];
  });
}

/** Lines of the recordings, as far as the longest of `runs` is to go; none for what was not recorded. */
export function recordedSeries(runs: readonly RunView[], shown: Compared, side: Side, language: Language): readonly LineSeries[] {
  if (shown === 'char_acc' || shown === 'captcha_acc') return [];
  const quantity = shown === 'loss' ? 'loss' : 'acc';
  const metric = side === 'validation' ? `val_${quantity}` as const : quantity;
  const reach = runs.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...runs.map(({ progress }) => progress?.totalSteps ?? 0));
  const t = wordsOf(messages, language);
  return recordedLosses.map((run) => epochSeries(
    run.curves[metric], stepsPerEpoch(run),
    { id: `recorded ${run.loss}`, label: t('recorded', { name: t(run.loss) }), color: lossColor(run.loss), reference: true }, reach,
  ));
}
