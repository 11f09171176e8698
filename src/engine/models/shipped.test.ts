import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';
import { captchaSet } from '../data/captcha';
import { fillCaptchas } from '../data/captchaBatches';
import { loadPainter } from '../data/captchaPainter';
import { courseStyle } from '../declarations/captchaStyle';
import type { Platform } from '../runtime/platform';
import { testPlatform, useBackend } from '../runtime/testing/backends';
import { captchaAccuracy } from '../stats/captchaAccuracy';
import { CaptchaReader } from './captchaReader';
import { loadShipped } from './shipped';

const platform: Platform = { ...testPlatform, fetchFile: async (file) => Uint8Array.from(await readFile(`public/${file}`)) };

beforeAll(() => useBackend('wasm'));

it('reads 95 % of captchas that were never drawn before', async () => {
  const { height, width, length } = courseStyle;
  const [count, seed] = [300, 20_000]; // training and its validation draw with other seeds
  const painter = await loadPainter(platform);
  const set = await captchaSet({ style: courseStyle, seed, split: 'validation', count }, painter, platform, () => undefined);
  const pixels = new Float32Array(count * height * width);
  fillCaptchas(set, Array.from({ length: count }, (_, i) => i), pixels, null);
  const reader = new CaptchaReader(courseStyle, await loadShipped(platform, 'captcha-best'));
  const { captchaAcc } = captchaAccuracy(await reader.read(pixels, count), set.truths, length, reader.alphabet.length);
  expect(captchaAcc).toBeGreaterThanOrEqual(0.95);
  reader.dispose();
});
