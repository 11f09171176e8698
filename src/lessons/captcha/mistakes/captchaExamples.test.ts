import { expect, test } from 'vitest';
import { confusedExamples, examplesOf, matrixAt } from './captchaExamples';

const examples = examplesOf({
  kind: 'captcha-examples', step: 1, alphabet: 'ab', width: 2, height: 1, grey: Uint8Array.of(1, 2, 3, 4), texts: ['ab', 'ba'], read: ['bb', 'bb'],
  probabilities: Float32Array.of(0.25, 0.75, 0.5, 0.5, 0, 1, 0.25, 0.75),
});

test('every example has its own pixels, probabilities and sureness', () => {
  expect(examples.map(({ sure }) => sure)).toEqual([0.375, 0.75]);
  expect([...(examples[1]?.grey ?? [])]).toEqual([3, 4]);
  expect([...(examples[1]?.probabilities ?? [])]).toEqual([0, 1, 0.25, 0.75]);
});

test('confusions are found where they happened', () => {
  expect(confusedExamples(examples, null, 'a', 'b').map(({ text }) => text)).toEqual(['ab', 'ba']);
  expect(confusedExamples(examples, 0, 'a', 'b').map(({ text }) => text)).toEqual(['ab']);
  expect(confusedExamples(examples, 1, 'b', 'a')).toEqual([]);
});

test('positions add up', () => {
  const counts = Uint32Array.of(1, 2, 3, 4, 10, 20, 30, 40);
  expect([...matrixAt(counts, 2, 1)]).toEqual([10, 20, 30, 40]);
  expect([...matrixAt(counts, 2, null)]).toEqual([11, 22, 33, 44]);
});
