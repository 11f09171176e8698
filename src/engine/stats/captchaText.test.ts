import { describe, expect, test } from 'vitest';
import { classesOfText, decodeVector, encodeText, largestOfRows } from './captchaText';

const digits = '0123456789';

test('a text becomes a row of ones and zeros for each character', () => {
  const vector = encodeText('9280', 4, digits);
  expect([...vector.keys()].filter((i) => vector[i] === 1)).toEqual([9, 12, 28, 30]);
  expect([...vector].every((value) => value === 0 || value === 1)).toBe(true);
  expect(vector).toHaveLength(40);
});

test.each([['9280', 4, digits], ['aZ0', 3, 'abcZ0'], ['x', 1, 'xyz']] as const)('%s comes back out of its vector', (text, length, alphabet) => {
  expect(decodeVector(encodeText(text, length, alphabet), length, alphabet)).toBe(text);
});

test('outputs are decoded by the largest of each row, of equal ones the first', () => {
  expect(decodeVector([0.2, 0.5, 0.3, 0.4, 0.2, 0.4], 2, 'abc')).toBe('ba');
  expect(largestOfRows([0, 0, 0, -3, -1, -2], 3)).toEqual(Uint8Array.of(0, 1));
});

describe('what is no text of the style is refused in a sentence', () => {
  test.each([
    ['928', '4 characters, not 3'],
    ['92801', '4 characters, not 5'],
    ['', '4 characters, not 0'],
    ['92a0', 'only characters from 0123456789, not “a” at position 3'],
    ['９280', 'only characters from 0123456789, not “９” at position 1'],
    ['92🙂0', 'only characters from 0123456789, not “🙂” at position 3'],
  ])('“%s”', (text, expected) => {
    expect(() => classesOfText(text, 4, digits)).toThrow(expect.objectContaining({ failure: { code: 'bad-parameter', details: { name: 'text', value: text, expected } } }));
  });

  test('a vector of another size', () => {
    expect(() => decodeVector(new Float32Array(39), 4, digits)).toThrow('name=vector, value=39, expected=40 values');
  });
});
