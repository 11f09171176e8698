import { expect, test } from 'vitest';
import { formatDate, formatDateTick, formatElapsed } from './clock';

const at = new Date(2026, 10, 3, 4, 5, 6).getTime() / 1000;

test('writes dates in the time zone of the reader', () => {
  expect(formatDate(at)).toBe('2026-11-03 04:05:06');
  expect(formatDate(Number.NaN)).toBe('–');
});

test('ticks say as much as tells them apart', () => {
  expect([5, 60, 7200, 86_400].map((step) => formatDateTick(at, step))).toEqual(['04:05:06', '04:05', '04:05', '11-03']);
});

test('writes durations as clocks do', () => {
  expect([0, 0.254, 30, 65, 3600, 90_061, -7, -70].map(formatElapsed)).toEqual(['0 s', '0.25 s', '30 s', '1:05', '1:00:00', '25:01:01', '−7 s', '−1:10']);
});
