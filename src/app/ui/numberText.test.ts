import { describe, expect, it } from 'vitest';
import { parseNumberText } from './numberText';

const any = { min: -1e9, max: 1e9, integer: false };

describe('parseNumberText', () => {
  it.each([
    ['0.001', 0.001],
    ['1e-3', 0.001],
    [' 60,000 ', 60_000],
    ['６４', 64],
    ['１．５', 1.5],
    ['−2', -2],
  ])('reads %s', (text, value) => {
    expect(parseNumberText(text, any)).toBe(value);
  });
  it.each(['', ' ', 'abc', '1e999', 'NaN', '1..2'])('refuses “%s”', (text) => {
    expect(parseNumberText(text, any)).toBeNull();
  });
  it('keeps to range and whole numbers', () => {
    const range = { min: 1, max: 10, integer: true };
    expect(parseNumberText('10', range)).toBe(10);
    expect(parseNumberText('11', range)).toBeNull();
    expect(parseNumberText('0', range)).toBeNull();
    expect(parseNumberText('2.5', range)).toBeNull();
  });
});
