import { EngineError } from '../errors/failure';
import type { Study } from './study';

// eslint-disable-next-line require-yield -- skeleton
export const captchaOcclusion: Study<'captcha-occlusion'> = async function* () {
  throw new EngineError('unsupported', { what: 'captcha-occlusion' });
};
