import { beforeEach, describe, expect, it } from 'vitest';
import { doneShare, parseProgress, solvedIn, useProgress } from './progress';

describe('stored progress', () => {
  it('comes back as it was', () => {
    const progress = { lessons: { mnist: { done: ['goal', 'data'], total: 10, solved: { 'exercises/mean': '3' }, tasks: ['exercises/mean'] } }, last: { slug: 'mnist', cell: 'train', at: 5 } };
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
    expect(useProgress.getState().lessons['mnist']).toMatchObject({ done: ['b'], total: 2 });
  });
  it('never forgets what was solved, and counts what the lesson has', () => {
    const { open, solve } = useProgress.getState();
    open('mnist', ['a'], ['a/one', 'a/two']);
    solve('mnist', 'a/one', '42');
    open('mnist', ['b'], ['b/one']);
    expect(useProgress.getState().lessons['mnist']?.solved).toEqual({ 'a/one': '42' });
    expect(solvedIn(useProgress.getState().lessons['mnist'], ['a/one', 'a/two'])).toBe(1);
    expect(solvedIn(undefined, ['a/one'])).toBe(0);
  });
  it('reads what was stored before there were exercises', () => {
    expect(parseProgress({ lessons: { mnist: { done: ['goal'], total: 10 } }, last: null }).lessons['mnist']).toEqual({ done: ['goal'], total: 10, solved: {}, tasks: [] });
    expect(parseProgress({ lessons: { mnist: { done: [], total: 1, solved: { a: 1, b: 'x' }, tasks: [3] } } }).lessons['mnist']).toEqual({ done: [], total: 1, solved: { b: 'x' }, tasks: [] });
  });
  it('has no share before a lesson was opened', () => {
    expect(doneShare(undefined)).toBe(0);
    expect(doneShare({ done: [], total: 0, solved: {}, tasks: [] })).toBe(0);
  });
});
