import { expect, test } from 'vitest';
import { captchaAccuracy } from './captchaAccuracy';
import { classesOfText, encodeText } from './captchaText';

const digits = '0123456789';
const truths = (...texts: readonly string[]): number[] => texts.flatMap((text) => [...classesOfText(text, 4, digits)]);
const outputs = (...texts: readonly string[]): number[] => texts.flatMap((text) => [...encodeText(text, 4, digits)]);

test('a network that says 0.1 everywhere has 36 of 40 outputs right and reads nothing but zeros', () => {
  const flat = new Float32Array(80).fill(0.1);
  const { acc, ...others } = captchaAccuracy(flat, truths('9280', '0000'), 4, 10);
  expect(acc).toBeCloseTo(0.9, 12);
  expect(others).toEqual({ charAcc: 5 / 8, captchaAcc: 1 / 2, argmaxAcc: 1 / 2 });
});

test('a wrong character costs two outputs of forty, a character and the captcha', () => {
  expect(captchaAccuracy(outputs('9281', '1234'), truths('9280', '1234'), 4, 10)).toEqual({ acc: 78 / 80, charAcc: 7 / 8, captchaAcc: 1 / 2, argmaxAcc: 1 });
});

test('argmax over everything asks for the first character alone, and for it to be the surest', () => {
  const sure = outputs('9280').map((value) => value * 0.9);
  sure[12] = 0.99;
  expect(captchaAccuracy(sure, truths('9280'), 4, 10)).toEqual({ acc: 1, charAcc: 1, captchaAcc: 1, argmaxAcc: 0 });
  expect(captchaAccuracy(outputs('9111'), truths('9280'), 4, 10)).toMatchObject({ charAcc: 1 / 4, argmaxAcc: 1 });
});

test('an output of exactly a half counts as 0', () => {
  const halves = outputs('9280').map((value) => value / 2);
  expect(captchaAccuracy(halves, truths('9280'), 4, 10)).toMatchObject({ acc: 0.9, captchaAcc: 1 });
});

test('of nothing there is no accuracy, and sizes must fit', () => {
  expect(captchaAccuracy([], [], 4, 10).charAcc).toBeNaN();
  expect(() => captchaAccuracy([1, 0], [0], 4, 2)).toThrow(RangeError);
  expect(() => captchaAccuracy([1, 0, 1], [0, 1], 2, 2)).toThrow(RangeError);
});
