import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAgo, formatBytes, formatCount, formatDuration, formatNumber, formatParam, formatPercent, formatRate, formatShare, formatTimeLeft } from './format';

describe('numbers', () => {
  it('groups counts by thousands in both languages', () => {
    expect(formatCount(1_199_882, 'en')).toBe('1,199,882');
    expect(formatCount(1_199_882, 'zh')).toBe('1,199,882');
    expect(formatCount(-5, 'en')).toBe('−5');
  });
  it.each([
    [0.13204, '0.1320'],
    [0.1834999, '0.1835'],
    [12.3456, '12.35'],
    [1234.56, '1,235'],
    [1_234_567.8, '1,234,568'],
    [0.0008239, '0.0008239'],
    [0.00001234, '1.234e-5'],
    [1e-7, '1e-7'],
    [1e8, '1e8'],
    [-0.0532, '−0.05320'],
    [0, '0'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NEGATIVE_INFINITY, '−∞'],
  ])('gives %d four significant digits: %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
  it('reads back within four digits', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }).filter((v) => Math.abs(v) > 1e-12), (value) => {
        const back = Number(formatNumber(value).replace('−', '-').replaceAll(',', ''));
        expect(Math.abs(back - value)).toBeLessThanOrEqual(Math.abs(value) * 5.1e-4);
      }),
    );
  });
  it('gives shares four decimals and percentages none', () => {
    expect(formatShare(0.98994)).toBe('0.9899');
    expect(formatShare(1)).toBe('1.0000');
    expect(formatShare(Number.NaN)).toBe('NaN');
    expect(formatPercent(0.456)).toBe('46%');
    expect(formatPercent(0.9899, 2)).toBe('98.99%');
  });
  it('gives a parameter the shortest text that reads back', () => {
    for (const value of [0.001, 1e-7, 60_000, 0.9, 3e-5, 0]) expect(Number(formatParam(value))).toBe(value);
    expect(formatParam(60_000)).toBe('60000');
    expect(formatParam(1e-7)).toBe('1e-7');
  });
});

describe('units', () => {
  it.each([
    [0.0014, '1.4 ms', '1.4 毫秒'],
    [0.0997, '100 ms', '100 毫秒'],
    [0.25, '250 ms', '250 毫秒'],
    [1.5, '1.5 s', '1.5 秒'],
    [18.2, '18 s', '18 秒'],
    [59.7, '1 min 00 s', '1 分 00 秒'],
    [125, '2 min 05 s', '2 分 05 秒'],
    [3720, '1 h 02 min', '1 小时 02 分'],
    [Number.NaN, '–', '–'],
  ])('words %d seconds', (seconds, en, zh) => {
    expect(formatDuration(seconds, 'en')).toBe(en);
    expect(formatDuration(seconds, 'zh')).toBe(zh);
  });
  it('words the time left, never below a second', () => {
    expect(formatTimeLeft(18, 'en')).toBe('18 s left');
    expect(formatTimeLeft(18, 'zh')).toBe('还剩 18 秒');
    expect(formatTimeLeft(0.2, 'en')).toBe('1.0 s left');
  });
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.00 kB'],
    [11_594_722, '11.6 MB'],
    [98_400_000, '98.4 MB'],
    [3.2e12, '3.20 TB'],
  ])('counts %d bytes', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
  it('gives rates', () => {
    expect(formatRate(1284.4, 'en')).toBe('1,284 ex/s');
    expect(formatRate(1284.4, 'zh')).toBe('1,284 样本/秒');
    expect(formatRate(2.345, 'en')).toBe('2.3 ex/s');
    expect(formatRate(0, 'en')).toBe('0 ex/s');
  });
  it('words how long ago', () => {
    const now = Date.UTC(2026, 0, 10, 12);
    expect(formatAgo(now - 10_000, now, 'en')).toBe('just now');
    expect(formatAgo(now - 10_000, now, 'zh')).toBe('刚刚');
    expect(formatAgo(now - 180_000, now, 'en')).toBe('3 minutes ago');
    expect(formatAgo(now - 86_400_000, now, 'en')).toBe('yesterday');
    expect(formatAgo(now - 86_400_000, now, 'zh')).toBe('昨天');
  });
});
