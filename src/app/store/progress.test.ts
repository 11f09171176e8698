import { beforeEach, describe, expect, it } from 'vitest';
import { doneShare, parseProgress, useProgress } from './progress';

describe('stored progress', () => {
  it('comes back as it was', () => {
    const progress = { lessons: { mnist: { done: ['goal', 'data'], total: 10 } }, last: { slug: 'mnist', cell: 'train', at: 5 } };
    expect(parseProgress(JSON.parse(JSON.stringify(progress)))).toEqual(progress);
  });
  it.each([null, 3, [], { lessons: [] }, { lessons: { mnist: 'all' }, last: 'mnist' }, { lessons: { mnist: { done: 'all', total: 1 } }, last: { slug: 1 } }])('drops what is broken: %j', (stored) => {
    expect(parseProgress(stored)).toEqual({ lessons: {}, last: null });
  });
});

describe('progress', () => {
  beforeEach(() => useProgress.getState().clear());

  it('counts a cell once and forgets cells that are gone', () => {
    const { open, finish } = useProgress.getState();
    open('mnist', ['a', 'b', 'c', 'd']);
    finish('mnist', 'a');
    finish('mnist', 'a');
    finish('mnist', 'b');
    expect(doneShare(useProgress.getState().lessons['mnist'])).toBe(0.5);
    open('mnist', ['b', 'c']);
    expect(useProgress.getState().lessons['mnist']).toEqual({ done: ['b'], total: 2 });
  });
  it('has no share before a lesson was opened', () => {
    expect(doneShare(undefined)).toBe(0);
    expect(doneShare({ done: [], total: 0 })).toBe(0);
  });
});
