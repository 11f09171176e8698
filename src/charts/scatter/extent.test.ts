import { expect, test } from 'vitest';
import { clipLine, padded, paddedByRatio, shared } from './extent';

const line = (intercept: number, slope: number): Parameters<typeof clipLine>[0] => ({ label: '', color: '', intercept, slope });

test('a line is cut where it leaves the box', () => {
  expect(clipLine(line(0, 2), [0, 10], [0, 10])).toEqual([[0, 0], [5, 10]]);
  expect(clipLine(line(10, -1), [0, 4], [0, 8])).toEqual([[2, 8], [4, 6]]);
  expect(clipLine(line(3, 0), [0, 4], [0, 8])).toEqual([[0, 3], [4, 3]]);
});

test('a line beside the box is not drawn', () => {
  expect(clipLine(line(20, 1), [0, 10], [0, 10])).toBeNull();
  expect(clipLine(line(20, 0), [0, 10], [0, 10])).toBeNull();
});

test('ranges get room, and are shared on request', () => {
  expect(padded([0, 20, NaN])).toEqual([-1, 21]);
  expect(shared([0, 3], [-1, 2])).toEqual([-1, 3]);
  expect(paddedByRatio([1, 1024, -5, 0])).toEqual([expect.closeTo(0.5), expect.closeTo(2048)]);
  expect(paddedByRatio([4])).toEqual([2, 8]);
});
