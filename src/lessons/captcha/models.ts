import { declarationOf } from '../../engine/declarations/catalog';
import type { CaptchaModel } from '../../engine/declarations/captchaStudies';
import { courseStyle, styleOf, type CaptchaStyle } from '../../engine/declarations/captchaStyle';
import { resolveParams } from '../../engine/declarations/schema';
import { expected } from '../figure/expected';
import type { ModelChoice } from '../figure/modelChoice';
import type { FigureProps, RunView } from '../lesson';

export type ShippedId = Extract<CaptchaModel, { readonly shipped: unknown }>['shipped'];
/** The network that comes with the studio, or a run of this lesson. */
export type CaptchaChoice = ModelChoice<ShippedId>;

export const readsCaptchas = (run: RunView): boolean => run.spec.experiment.startsWith('captcha/');

/** Its weights change by themselves. */
export const isTraining = (choice: CaptchaChoice): boolean => 'run' in choice && choice.run.phase === 'running';

/** What pictures the network reads. */
export function readStyle(choice: CaptchaChoice): CaptchaStyle {
  return 'shipped' in choice ? courseStyle : styleOf(resolveParams(declarationOf(choice.run.spec.experiment), choice.run.spec.params));
}

/** What to ask a study for. */
export async function captchaModel(choice: CaptchaChoice, look: FigureProps['look']): Promise<CaptchaModel> {
  if ('shipped' in choice) return choice;
  const { experiment, params } = choice.run.spec;
  const { step, tensors } = expected('weights', await look(choice.run.id, { kind: 'weights' }));
  return { experiment, params, step, tensors };
}
