import { useModelPicker as usePicker, type PickedModel as Picked } from '../figure/useModelPicker';
import type { Language, RunView } from '../lesson';
import { readsCaptchas, type ShippedId } from './models';

export const shippedName = { zh: '自带的网络', en: 'The shipped network' } as const;

export type PickedModel = Picked<ShippedId>;

/** The newest run that reads captchas or else the network that comes with the studio, until the learner picks another. */
export function useModelPicker(runs: readonly RunView[], language: Language): PickedModel {
  return usePicker(runs.filter(readsCaptchas), [{ id: 'captcha-best', name: shippedName[language] }], language);
}
