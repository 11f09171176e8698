import { EngineError } from '../errors/failure';
import type { Study } from './study';

// eslint-disable-next-line require-yield -- skeleton
export const captchaPictures: Study<'captcha-pictures'> = async function* () {
  throw new EngineError('unsupported', { what: 'captcha-pictures' });
};
