import { describe, expect, it } from 'vitest';
import { accuracy, classScores, confusionMatrix } from './confusion';

describe('confusion matrix', () => {
  // Worked by hand: class 2 is never predicted.
  const counts = confusionMatrix([0, 0, 0, 1, 1, 2], [0, 0, 1, 1, 0, 1], 3);

  it('counts truth by row and prediction by column', () => {
    expect([...counts]).toEqual([2, 1, 0, 1, 1, 0, 0, 1, 0]);
    expect(accuracy(counts, 3)).toBe(0.5);
    expect(accuracy(new Uint32Array(4), 2)).toBeNaN();
  });

  it('scores each class', () => {
    expect(classScores(counts, 3)).toEqual([
      { support: 3, precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 },
      { support: 2, precision: 1 / 3, recall: 1 / 2, f1: 2 / 5 },
      { support: 1, precision: null, recall: 0, f1: 0 },
    ]);
    expect(classScores(new Uint32Array(1), 1)).toEqual([{ support: 0, precision: null, recall: null, f1: null }]);
  });

  it('refuses what is no class', () => {
    expect(() => confusionMatrix([0], [3], 3)).toThrow(RangeError);
    expect(() => confusionMatrix([0.5], [0], 3)).toThrow(RangeError);
    expect(() => confusionMatrix([0, 1], [0], 3)).toThrow(RangeError);
  });
});
