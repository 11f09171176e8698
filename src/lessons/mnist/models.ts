import type { StudiedModel } from '../../engine/declarations/studies';
import { expected } from '../figure/expected';
import type { FigureProps, RunView } from '../lesson';

export type ShippedId = Extract<StudiedModel, { readonly shipped: unknown }>['shipped'];
/** A network that a figure can work on: one that comes with the studio, or a run's as it is now. */
export type ModelChoice = { readonly shipped: ShippedId } | { readonly run: RunView };

export const experimentOf = { 'mnist-softmax': 'mnist/softmax', 'mnist-cnn': 'mnist/cnn' } as const satisfies Record<ShippedId, string>;
export const colorOf = { 'mnist-softmax': 'var(--softmax)', 'mnist-cnn': 'var(--cnn)' } as const satisfies Record<ShippedId, string>;

/** What to ask a study for. */
export async function studiedModel(choice: ModelChoice, look: FigureProps['look']): Promise<StudiedModel> {
  if ('shipped' in choice) return choice;
  const { step, tensors } = expected('weights', await look(choice.run.id, { kind: 'weights' }));
  return { experiment: choice.run.spec.experiment, step, tensors };
}

/** Changes when the choice does, or the weights of a run that rests. */
export const keyOf = (choice: ModelChoice): string => ('shipped' in choice ? choice.shipped : `${choice.run.id} ${choice.run.phase === 'running' ? 'running' : (choice.run.progress?.step ?? 0)}`);

/** There are weights to be had. */
export const isReadable = ({ phase }: RunView): boolean => phase !== 'queued' && phase !== 'loading' && phase !== 'failed';
