import { expect, test, vi } from 'vitest';
import { courseStyle, type CaptchaStyle } from '../declarations/captchaStyle';
import { testPlatform } from '../runtime/testing/backends';
import { captchaSet, captchaTexts, planOf, type GreyPainter } from './captcha';
import { endlessBatches, fillCaptchas, setBatches } from './captchaBatches';

const style: CaptchaStyle = { ...courseStyle, width: 4, height: 3, length: 2 };
/** Draws the text's characters and what the stream gives. */
const painter: GreyPainter = {
  paintGrey: ({ width, height }, text, random, target) => {
    for (let i = 0; i < width * height; i++) target[i] = i < text.length ? text.charCodeAt(i) : random.below(256);
  },
};
const draw = (split: 'train' | 'validation', count: number) => captchaSet(planOf(style, split, count), painter, testPlatform, () => undefined);

test('the texts of a split differ as long as there are enough, and those of the other split are unrelated', () => {
  const [train, validation] = [captchaTexts(planOf(courseStyle, 'train', 3_956)), captchaTexts(planOf(courseStyle, 'validation', 954))];
  expect(new Set(train).size).toBe(3_956);
  expect(new Set(validation).size).toBe(954);
  expect([...train, ...validation].every((text) => /^\d{4}$/.test(text))).toBe(true);
  // 954 of 10,000 texts meet 39.56 % of all: 377 are expected, with a standard deviation of 14.
  expect(Math.abs(validation.filter((text) => train.includes(text)).length - 377)).toBeLessThan(60);
});

test('where there are too few texts, each comes before one comes again', () => {
  const texts = captchaTexts(planOf({ ...style, length: 1 }, 'train', 25));
  for (const from of [0, 10]) expect(new Set(texts.slice(from, from + 10)).size).toBe(10);
});

test('a set is drawn the same again, a smaller one is part of it, the other split is another', async () => {
  const [set, again, smaller, other] = [await draw('train', 250), await draw('train', 250), await draw('train', 120), await draw('validation', 250)];
  expect(again).toEqual(set);
  expect(smaller.texts).toEqual(set.texts.slice(0, 120));
  expect(smaller.grey).toEqual(set.grey.subarray(0, 120 * 12));
  expect(other.grey).not.toEqual(set.grey);
  expect([...set.truths.subarray(0, 2)]).toEqual(Array.from(set.texts[0] ?? '', Number));
});

test('a batch has the bytes over 255 and a one for each character', async () => {
  const set = await draw('train', 5);
  const [x, y] = [new Float32Array(2 * 12), new Float32Array(2 * 20).fill(7)];
  fillCaptchas(set, [4, 0], x, y);
  expect([...x]).toEqual([...set.grey.subarray(48, 60), ...set.grey.subarray(0, 12)].map((byte) => Math.fround(byte / 255)));
  const ones = [4, 0].flatMap((example, row) => [0, 1].map((position) => row * 20 + position * 10 + (set.truths[example * 2 + position] ?? 0)));
  expect([...y.keys()].filter((i) => y[i] !== 0)).toEqual(ones);
});

test('an epoch goes through the whole set', async () => {
  const set = await draw('train', 5);
  const batches = setBatches(set, 2, 9);
  expect([1, 2, 3].map((step) => batches.count(step))).toEqual([2, 2, 1]);
  const seen = [1, 2, 3].flatMap((step) => {
    const [x, y] = [new Float32Array(batches.count(step) * 12), new Float32Array(batches.count(step) * 20)];
    batches.into(step, x, y);
    return Array.from({ length: batches.count(step) }, (_, row) => String.fromCharCode(...x.subarray(row * 12, row * 12 + 2).map((value) => Math.round(value * 255))));
  });
  expect(seen.sort()).toEqual([...set.texts].sort());
});

test('endless batches depend on seed and step alone, and no picture comes twice', () => {
  const paint = vi.fn(painter.paintGrey);
  const pictures = (seed: number, step: number): number[] => {
    const batches = endlessBatches({ style, painter: { paintGrey: paint }, epochSize: 5, batchSize: 2, seed });
    const x = new Float32Array(batches.count(step) * 12);
    batches.into(step, x, new Float32Array(batches.count(step) * 20));
    return [...x];
  };
  expect(pictures(1, 4)).toEqual(pictures(1, 4));
  expect(new Set([[1, 1], [1, 2], [1, 4], [2, 1]].map(([seed = 0, step = 0]) => pictures(seed, step).join())).size).toBe(4);
  expect(pictures(1, 3)).toHaveLength(12);
  expect(paint).toHaveBeenCalledTimes(13);
});
