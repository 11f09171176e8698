import { expect, test } from 'vitest';
import { nextRun, type Schedulable } from './schedule';

interface Racer extends Schedulable {
  readonly name: string;
  step: number;
  served: number;
}
const racer = (name: string, group: string | null, step = 0, served = 0): Racer => ({ name, group, step, served });

/** Serves `count` units, each one step. */
function serve(runs: readonly Racer[], count: number): string {
  let clock = Math.max(...runs.map((r) => r.served));
  let order = '';
  for (let i = 0; i < count; i++) {
    const next = nextRun(runs);
    if (!next) break;
    clock += 1;
    next.served = clock;
    next.step += 1;
    order += next.name;
  }
  return order;
}

test('nothing runnable, nothing next', () => {
  expect(nextRun([])).toBeNull();
});

test('racers of one group advance in lock-step', () => {
  expect(serve([racer('a', 'g'), racer('b', 'g'), racer('c', 'g')], 9)).toBe('abcabcabc');
});

test('a racer that joins late catches up first, then keeps step', () => {
  const runs = [racer('a', 'g', 4, 7), racer('b', 'g', 4, 8), racer('c', 'g', 0, 0)];
  expect(serve(runs, 4)).toBe('cccc');
  expect(serve(runs, 6)).toBe('abcabc');
});

test('groups and single runs share the engine in turn', () => {
  const order = serve([racer('a', 'g'), racer('b', 'g'), racer('x', null)], 12);
  expect(order.replaceAll(/[ab]/g, '')).toHaveLength(6);
});

test('a run in an evaluation (same step, served later) does not block its group forever', () => {
  const a = racer('a', 'g', 3, 5);
  const b = racer('b', 'g', 3, 4);
  expect(nextRun([a, b])?.name).toBe('b');
});
