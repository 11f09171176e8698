/** The painter of captchas with its font, which is fetched once. */
import type { Platform } from '../runtime/platform';
import { createPainter, type CaptchaPainter } from '../vision/captcha/painter';

const fontFile = 'fonts/DroidSansMono.ttf';

const painters = new WeakMap<Platform, Promise<CaptchaPainter>>();

/** One painter a platform, that is a worker. A failed loading is forgotten. @throws download-failed, bad-file */
export function loadPainter(platform: Platform): Promise<CaptchaPainter> {
  const known = painters.get(platform);
  if (known) return known;
  const loading = platform.fetchFile(fontFile, () => undefined).then(({ buffer }) => createPainter(buffer));
  painters.set(platform, loading);
  loading.catch(() => painters.delete(platform));
  return loading;
}
