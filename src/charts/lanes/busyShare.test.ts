import { expect, test } from 'vitest';
import { busyShare, extentOf } from './busyShare';
import type { LaneSpan } from './props';

const span = (lane: number, begin: number, end: number, kind: LaneSpan['kind'] = 'work'): LaneSpan => ({ lane, begin, end, kind, label: '' });

test('the extent is that of all lanes together', () => {
  expect(extentOf([span(0, 3, 5), span(1, 2, 4)])).toEqual([2, 5]);
  expect(extentOf([])).toEqual([0, 1]);
});

test('work counts, lost work too, idleness and gaps do not', () => {
  const spans = [span(0, 0, 4), span(0, 4, 6, 'idle'), span(0, 8, 10, 'lost'), span(1, 5, 10)];
  expect([0, 1, 2].map((lane) => busyShare(spans, lane))).toEqual([0.6, 0.5, 0]);
});
