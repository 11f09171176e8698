import { expect, test } from 'vitest';
import { pressureFactor } from './strokeRecorder';

test('only a pen has pressure', () => {
  expect(pressureFactor({ pointerType: 'mouse', pressure: 0.5 })).toBe(1);
  expect(pressureFactor({ pointerType: 'touch', pressure: 1 })).toBe(1);
  expect(pressureFactor({ pointerType: 'pen', pressure: 0.5 })).toBe(1);
  expect(pressureFactor({ pointerType: 'pen', pressure: 1 })).toBe(1.5);
  // Pens without a sensor report 0.
  expect(pressureFactor({ pointerType: 'pen', pressure: 0 })).toBe(1);
});
