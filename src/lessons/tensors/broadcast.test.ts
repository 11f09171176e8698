import { expect, test } from 'vitest';
import { alignShapes, parseShape, sourcePosition } from './broadcast';

test('axes are aligned at the end; 1 stretches; others must agree', () => {
  expect(alignShapes([3, 1], [4])).toEqual([{ a: 3, b: null, result: 3 }, { a: 1, b: 4, result: 4 }]);
  expect(alignShapes([2, 3], [2])).toEqual([{ a: 2, b: null, result: 2 }, { a: 3, b: 2, result: null }]);
  expect(alignShapes([], [])).toEqual([]);
});

test('a stretched axis shows its one element everywhere', () => {
  const seen = [0, 1].flatMap((i) => [0, 1, 2].map((j) => sourcePosition([i, j], [2, 1])));
  expect(seen).toEqual([0, 0, 0, 1, 1, 1]);
  expect([0, 1, 2].map((j) => sourcePosition([1, j], [3]))).toEqual([0, 1, 2]);
});

test.each([['3, 1', [3, 1]], ['(4,)', [4]], ['', []], ['()', []], ['2x3', [2, 3]], ['0', null], ['a', null], ['1,1,1,1,1', null], ['13', null]])('%s is read as a shape', (text, shape) => {
  expect(parseShape(text)).toEqual(shape);
});
