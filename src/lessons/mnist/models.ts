import type { StudiedModel } from '../../engine/declarations/studies';
import { expected } from '../figure/expected';
import type { ModelChoice } from '../figure/modelChoice';
import type { FigureProps } from '../lesson';

export type ShippedId = Extract<StudiedModel, { readonly shipped: unknown }>['shipped'];

export const experimentOf = { 'mnist-softmax': 'mnist/softmax', 'mnist-cnn': 'mnist/cnn' } as const satisfies Record<ShippedId, string>;
export const colorOf = { 'mnist-softmax': 'var(--softmax)', 'mnist-cnn': 'var(--cnn)' } as const satisfies Record<ShippedId, string>;

/** What to ask a study for. */
export async function studiedModel(choice: ModelChoice<ShippedId>, look: FigureProps['look']): Promise<StudiedModel> {
  if ('shipped' in choice) return choice;
  const { step, tensors } = expected('weights', await look(choice.run.id, { kind: 'weights' }));
  return { experiment: choice.run.spec.experiment, step, tensors };
}
