import { describe, expect, it } from 'vitest';
import { medianOf, timesOf } from './timing';

/** Work whose repetitions take the given milliseconds, on a clock of its own. */
function scripted(durations: readonly number[]) {
  let time = 0;
  let runs = 0;
  const run = (): Promise<void> => {
    time += durations[runs++ % durations.length] ?? 0;
    return Promise.resolve();
  };
  return { work: { run, dispose: () => undefined }, now: () => time };
}

describe('timesOf', () => {
  it('leaves out the first repetition and sorts the others', async () => {
    const { work, now } = scripted([900, 5, 3, 4]);
    expect(await timesOf(work, { now, fewest: 3, most: 9, enoughMs: 0 })).toEqual([3, 4, 5]);
  });

  it('goes on until the time is up or there are enough', async () => {
    const slow = scripted([10]);
    expect(await timesOf(slow.work, { now: slow.now, fewest: 2, most: 100, enoughMs: 45 })).toHaveLength(5);
    const quick = scripted([1]);
    expect(await timesOf(quick.work, { now: quick.now, fewest: 2, most: 7, enoughMs: 45 })).toHaveLength(7);
  });
});

it('medianOf is not moved by one slow repetition', () => {
  expect(medianOf([2, 3, 80])).toBe(3);
});
