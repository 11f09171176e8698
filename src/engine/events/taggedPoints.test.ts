import { expect, test } from 'vitest';
import { TaggedPoints } from './taggedPoints';

function gathered(points: readonly (readonly [tag: string, step: number])[]): TaggedPoints<{ step: number }> {
  const all = new TaggedPoints<{ step: number }>(6);
  for (const [tag, step] of points) expect(all.add(tag, { step })).toBe(true);
  return all;
}
const steps = (all: TaggedPoints<{ step: number }>): unknown => all.series((tag, points) => [tag, ...points.map(({ step }) => step)]);

test('steps from a restart on are forgotten, whether they ascend or not', () => {
  const all = gathered([['a', 1], ['b', 5], ['a', 2], ['b', 1], ['a', 3], ['c', 9]]);
  all.purge(3, 'a');
  expect(steps(all)).toEqual([['a', 1, 2], ['b', 5, 1], ['c', 9]]);
  all.purge(2, null);
  expect(steps(all)).toEqual([['a', 1], ['b', 1]]);
});

test('no more are kept than there is room for, and forgetting makes room', () => {
  const all = gathered([1, 2, 3, 4, 5, 6].map((step) => ['a', step] as const));
  expect(all.add('a', { step: 7 })).toBe(false);
  all.purge(5, 'b');
  expect(all.add('b', { step: 7 })).toBe(false);
  all.purge(5, null);
  expect(all.add('b', { step: 7 })).toBe(true);
  expect(steps(all)).toEqual([['a', 1, 2, 3, 4], ['b', 7]]);
});
