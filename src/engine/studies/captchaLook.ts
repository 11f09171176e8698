import { EngineError } from '../errors/failure';
import type { Study } from './study';

// eslint-disable-next-line require-yield -- skeleton
export const captchaLook: Study<'captcha-look'> = async function* () {
  throw new EngineError('unsupported', { what: 'captcha-look' });
};
