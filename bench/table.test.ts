import { describe, expect, it } from 'vitest';
import { formatNumber, formatShare, formatTable } from './table';

describe('formatTable', () => {
  it('aligns names to the left and figures to the right', () => {
    expect(formatTable(['', 'ms'], [['a', '7'], ['long name', '1,234']])).toBe('              ms\n---------  -----\na              7\nlong name  1,234');
  });
});

describe('formatNumber', () => {
  it('gives three digits, or all of a whole number', () => {
    expect([0.0123456, 3.14159, 99.96, 1234.5, 1e6].map(formatNumber)).toEqual(['0.0123', '3.14', '100', '1,235', '1,000,000']);
    expect([null, Number.NaN].map(formatNumber)).toEqual(['-', '-']);
  });
});

it('formats shares as percentages', () => {
  expect([0.804, 1.1, null].map(formatShare)).toEqual(['80 %', '110 %', '-']);
});
