import { describe, expect, it } from 'vitest';
import { readLfwPairs } from './lfwPairs';

describe('lists of pairs', () => {
  it('name pictures of one person and of two', () => {
    const [same, different] = readLfwPairs('Ann_Lee\t1\t12\nAnn_Lee\t3\tBo_Li\t4\n', 'pairs');
    expect(same).toMatchObject({ first: 'Ann_Lee/Ann_Lee_0001.jpg', second: 'Ann_Lee/Ann_Lee_0012.jpg', same: true });
    expect(different).toMatchObject({ first: 'Ann_Lee/Ann_Lee_0003.jpg', second: 'Bo_Li/Bo_Li_0004.jpg', same: false });
  });

  it('are cut into ten folds, each with as many of both kinds', () => {
    const pairs = readLfwPairs([...Array.from({ length: 50 }, () => 'A 1 2'), ...Array.from({ length: 50 }, () => 'A 1 B 2')].join('\n'), 'pairs');
    for (let fold = 0; fold < 10; fold++) expect(pairs.filter((pair) => pair.fold === fold).map(({ same }) => same)).toEqual([...Array<boolean>(5).fill(true), ...Array<boolean>(5).fill(false)]);
  });

  it('may bring their folds along', () => {
    const pairs = readLfwPairs('2 1\nA 1 2\nA 1 B 1\nC 1 2\r\nC 1 D 1', 'pairs');
    expect(pairs.map(({ fold, same }) => [fold, same])).toEqual([[0, true], [0, false], [1, true], [1, false]]);
  });

  it.each([['', 'pairs of pictures'], ['A 1 2\nB', 'line 2'], ['2 1\nA one 2', 'line 2']])('are refused where they are none: %j', (text, complaint) => {
    expect(() => readLfwPairs(text, 'pairs')).toThrow(complaint);
  });
});
