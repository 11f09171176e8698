import type { Look, LookAnswer } from '../../engine/protocol';
import { expected } from '../figure/expected';
import { keyOf } from '../figure/modelChoice';
import type { FigureProps } from '../lesson';
import { isTraining, type CaptchaChoice } from './models';
import { useRepeatedAnswer, type Repeated } from './useRepeatedAnswer';

/** Validation pictures of a network that has no run. */
const validationSize = 500;

/**
 * A look into a run, again and again while it trains, or into the network that comes with the studio.
 * @param want null while there is nothing to ask
 * @param key says what `want` is
 */
export function useModelLook<K extends LookAnswer['kind']>(
  { look, study }: Pick<FigureProps, 'look' | 'study'>, choice: CaptchaChoice, want: (Look & { readonly kind: K }) | null, key: string,
): Repeated<Extract<LookAnswer, { readonly kind: K }>> {
  return useRepeatedAnswer(want && {
    key: `${keyOf(choice)} ${key}`,
    ask: async (signal) => expected<LookAnswer, K>(want.kind, 'run' in choice
      ? await look(choice.run.id, want)
      : await study<'captcha-look'>({ kind: 'captcha-look', model: choice, validationSize, want }, { signal })),
  }, isTraining(choice));
}
