import { expect, test } from 'vitest';
import { defaultBoardSettings, parseBoardSettings } from './boardSettings';

test('stored settings are read back', () => {
  const stored = { ...defaultBoardSettings, tab: 'images', smoothing: 0.9, axis: 'wall', logX: true, order: 'lowest', histogramMode: 'overlay' };
  expect(parseBoardSettings(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
});

test.each([undefined, null, 3, { tab: 'projector', smoothing: 2, axis: 'epoch', logX: 'yes', order: 7 }, { smoothing: Number.NaN }])('%j falls back to the defaults', (stored) => {
  expect(parseBoardSettings(stored)).toEqual(defaultBoardSettings);
});
