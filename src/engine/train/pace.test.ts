import { expect, test } from 'vitest';
import { createPace } from './pace';

test('a racer may be eight steps ahead of the last one that runs', () => {
  const steps = new SharedArrayBuffer(4 * 16);
  const [a, b, c] = [0, 1, 15].map((slot) => createPace({ steps, slot }));
  if (!a || !b || !c) throw new Error('no racers');
  expect(a.mustWait(1_000)).toBe(false);
  for (const racer of [a, b, c]) racer.tell(0);
  expect([7, 8].map((step) => a.mustWait(step))).toEqual([false, true]);
  b.tell(100);
  c.tell(50);
  // The last racer never waits, not even for itself.
  a.tell(20);
  expect([a.mustWait(20), b.mustWait(100), c.mustWait(50)]).toEqual([false, true, true]);
  a.tell(null);
  expect([c.mustWait(50), b.mustWait(100)]).toEqual([false, true]);
});
