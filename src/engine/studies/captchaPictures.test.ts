import { expect, test } from 'vitest';
import { nodePlatform } from '../../serve/platform';
import { courseStyle } from '../declarations/captchaStyle';
import type { CaptchaPicturesAnswer, CaptchaPicturesAsk } from '../declarations/captchaStudies';
import { captchaPictures } from './captchaPictures';

const size = courseStyle.width * courseStyle.height * 3;

async function drawn(ask: Partial<CaptchaPicturesAsk>): Promise<CaptchaPicturesAnswer> {
  const course = captchaPictures({ kind: 'captcha-pictures', style: courseStyle, seed: 3, from: 0, count: 4, text: null, stages: false, ...ask }, nodePlatform());
  for (;;) {
    const next = await course.next();
    if (next.done) return next.value;
  }
}

test('a picture of a seed is the same whatever else is drawn', async () => {
  const { pictures, stages } = await drawn({});
  const third = await drawn({ from: 2, count: 1, stages: true });
  expect(third.pictures.rgb).toEqual(pictures.rgb.subarray(2 * size, 3 * size));
  expect(third.pictures.texts).toEqual([pictures.texts[2]]);
  expect([stages.length, third.stages.length]).toEqual([0, 7]);
  expect((await drawn({ seed: 4 })).pictures.rgb).not.toEqual(pictures.rgb);
});

test('a text of one’s own is drawn differently each time', async () => {
  const { pictures } = await drawn({ text: '3057', count: 2 });
  expect(pictures.texts).toEqual(['3057', '3057']);
  expect(pictures.rgb.subarray(0, size)).not.toEqual(pictures.rgb.subarray(size));
});

test.each([{ text: '305' }, { text: '305x' }, { count: 0 }, { count: 2_000 }])('%o is refused', async (ask) => {
  await expect(drawn(ask)).rejects.toMatchObject({ failure: { code: 'bad-parameter' } });
});
