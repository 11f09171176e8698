import { captchaBest } from '../declarations/captcha';
import type { CaptchaModel } from '../declarations/captchaStudies';
import { styleOf } from '../declarations/captchaStyle';
import { declarationOf } from '../declarations/catalog';
import { resolveParams } from '../declarations/schema';
import { readSafetensors } from '../formats/safetensors';
import { CaptchaReader } from '../models/captchaReader';
import { networkWith } from '../models/saved';
import { loadShipped } from '../models/shipped';
import type { Platform } from '../runtime/platform';

/** The reader that a study works with; the caller disposes of it. @throws download-failed, bad-file, bad-parameter, checkpoint-mismatch */
export async function openReader(model: CaptchaModel, platform: Platform): Promise<CaptchaReader> {
  if ('shipped' in model) return new CaptchaReader(styleOf(resolveParams(captchaBest, {})), await loadShipped(platform, model.shipped));
  const params = resolveParams(declarationOf(model.experiment), model.params);
  const style = styleOf(params);
  return new CaptchaReader(style, networkWith(model.experiment, readSafetensors(new Uint8Array(model.tensors), 'weights').tensors, params));
}

/** The step that its weights are from; shipped ones have done training. */
export const stepOfReader = (model: CaptchaModel): number => ('shipped' in model ? 0 : model.step);
