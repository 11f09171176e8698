import { describe, expect, it } from 'vitest';
import { rankRace, type RaceCurve } from './race';

function curve(id: string, values: number[]): RaceCurve {
  return { id, values, steps: values.map((_, i) => 10 * (i + 1)), seconds: values.map((_, i) => i / 2) };
}

describe('ranking of a race', () => {
  it('puts the fewest steps to the target first, then the best of the others', () => {
    const results = rankRace([curve('slow', [0.1, 0.5, 0.9]), curve('never', [0.2, 0.7, 0.6]), curve('fast', [0.3, 0.95, 0.85]), curve('worst', [0.1, 0.1, 0.2])], 'higher', 0.9);
    expect(results.map((r) => [r.id, r.rank])).toEqual([['slow', 2], ['never', 3], ['fast', 1], ['worst', 4]]);
    expect(results[2]?.reached).toEqual({ step: 20, value: 0.95, seconds: 0.5 });
    expect(results[2]?.final?.value).toBe(0.85);
    expect(results[1]?.best).toEqual({ step: 20, value: 0.7, seconds: 0.5 });
    expect(results[1]?.reached).toBeNull();
  });

  it('reads a loss downwards and shares ranks', () => {
    const results = rankRace([curve('a', [3, 1]), curve('b', [2, 1]), curve('c', [2, 0.5])], 'lower', 1);
    expect(results.map((r) => r.rank)).toEqual([1, 1, 1]);
    expect(rankRace([curve('a', [3, 2]), curve('b', [2, 1.5])], 'lower', 1).map((r) => r.rank)).toEqual([2, 1]);
  });

  it('keeps diverged and empty racers last', () => {
    const results = rankRace([curve('nan', [NaN, Infinity]), curve('empty', []), curve('ok', [5])], 'lower', 0);
    expect(results.map((r) => r.rank)).toEqual([2, 2, 1]);
    expect(results[0]).toMatchObject({ best: null, reached: null });
    expect(results[0]?.final?.value).toBe(Infinity);
    expect(results[1]?.final).toBeNull();
  });
});
