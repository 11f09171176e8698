import type { CaptchaReading } from '../../engine/declarations/captchaStudies';
import { EngineError } from '../../engine/errors/failure';
import { keyOf } from '../figure/modelChoice';
import type { FigureProps } from '../lesson';
import { captchaModel, type CaptchaChoice } from './models';
import type { ChosenPicture } from './picture/picture';
import { useRepeatedAnswer, type Repeated } from './useRepeatedAnswer';

/**
 * What the network reads in the picture; nothing is asked while `chosen` is null.
 * @param live ask again and again: the network trains
 */
export function useReading({ look, study }: Pick<FigureProps, 'look' | 'study'>, choice: CaptchaChoice, chosen: ChosenPicture | null, live: boolean): Repeated<CaptchaReading> {
  return useRepeatedAnswer(chosen && {
    key: `${keyOf(choice)} ${chosen.key}`,
    ask: async (signal) => {
      const model = await captchaModel(choice, look);
      const { readings } = await study<'captcha-reading'>({ kind: 'captcha-reading', models: [model], pictures: [chosen.picture] }, { signal });
      const reading = readings[0]?.[0];
      if (!reading) throw new EngineError('internal', { reason: 'no reading' });
      return reading;
    },
  }, live);
}
