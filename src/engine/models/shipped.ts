/** The networks that come with the studio. */
import { readSafetensors } from '../formats/safetensors';
import type { Platform } from '../runtime/platform';
import { networkWith } from './saved';
import type { Network } from './network';

const experiments = { 'mnist-softmax': 'mnist/softmax', 'mnist-cnn': 'mnist/cnn', 'captcha-best': 'captcha/best' } as const;

/** @throws download-failed, bad-file, checkpoint-mismatch */
export async function loadShipped(platform: Platform, id: keyof typeof experiments): Promise<Network> {
  const file = `models/${id}/model.safetensors`;
  const { tensors } = readSafetensors(await platform.fetchFile(file, () => undefined), file);
  return networkWith(experiments[id], tensors);
}
