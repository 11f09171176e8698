import type { StudiedModel } from '../declarations/studies';
import { readSafetensors } from '../formats/safetensors';
import type { Network } from '../models/network';
import { networkWith } from '../models/saved';
import { loadShipped } from '../models/shipped';
import type { Platform } from '../runtime/platform';

/** The network that a study works on; the caller disposes of it. */
export async function studiedNetwork(model: StudiedModel, platform: Platform): Promise<Network> {
  if ('shipped' in model) return loadShipped(platform, model.shipped);
  return networkWith(model.experiment, readSafetensors(new Uint8Array(model.tensors), 'weights').tensors);
}

/** The step that its weights are from; shipped ones have done training. */
export const stepOf = (model: StudiedModel): number => ('shipped' in model ? 0 : model.step);
