import { useModelPicker as usePicker, type PickedModel as Picked } from '../figure/useModelPicker';
import { wordsOf } from '../figure/words';
import type { Language, RunView } from '../lesson';
import { experimentOf, type ShippedId } from './models';

const messages = {
  'mnist-softmax': { zh: '自带的 Softmax 网络', en: 'Softmax network, shipped' },
  'mnist-cnn': { zh: '自带的 CNN', en: 'CNN, shipped' },
} as const;

export type PickedModel = Picked<ShippedId>;

/** The newest run or else the first of `shipped`, until the learner picks another; runs of other experiments are not offered. */
export function useModelPicker(runs: readonly RunView[], shipped: readonly [ShippedId, ...ShippedId[]], language: Language): PickedModel {
  const t = wordsOf(messages, language);
  const named = (id: ShippedId) => ({ id, name: t(id) });
  const [first, ...others] = shipped;
  return usePicker(runs.filter((run) => shipped.some((one) => experimentOf[one] === run.spec.experiment)), [named(first), ...others.map(named)], language);
}
