/** Looks into a captcha network without its run. */
import { captchaSet, planOf, type CaptchaSet } from '../data/captcha';
import { loadPainter } from '../data/captchaPainter';
import { lookIntoReader } from '../experiments/captchaLooks';
import { captchaForward } from '../experiments/captchaSession';
import type { Network } from '../models/network';
import { openReader, stepOfReader } from './captchaModel';
import type { Study } from './study';

export const captchaLook: Study<'captcha-look'> = async function* ({ model, validationSize, want }, platform) {
  const { network, style } = await openReader(model, platform);
  try {
    const step = stepOfReader(model);
    const set = await captchaSet(planOf(style, 'validation', validationSize), await loadPainter(platform), platform, () => undefined);
    const isOfReadings = want.kind === 'captcha-confusion' || want.kind === 'captcha-examples';
    const outputs = isOfReadings ? yield* outputsOf(network, set) : new Float32Array();
    return await lookIntoReader(want, { network, step, set, predictions: () => Promise.resolve({ step, outputs }) });
  } finally {
    network.dispose();
  }
};

/** Of the whole set, resting after every batch. */
async function* outputsOf(network: Network, set: CaptchaSet): AsyncGenerator<null, Float32Array, void> {
  const forward = captchaForward(network, set);
  try {
    const reading = forward.read(set.count);
    for (;;) {
      const next = await reading.next();
      if (next.done) return next.value;
      yield null;
    }
  } finally {
    forward.dispose();
  }
}
