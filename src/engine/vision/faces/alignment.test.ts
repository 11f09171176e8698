import { describe, expect, it } from 'vitest';
import type { AffineMap, AlignmentKind } from '../../declarations/faces';
import fixture from './alignment.fixture.json';
import { alignmentOf, inverse, mapPoint, warp } from './alignment';

const pointsOf = (rows: readonly (readonly number[])[]) => rows.map(([x = NaN, y = NaN]) => ({ x, y }));
const picture = {
  width: fixture.size,
  height: fixture.size,
  rgba: Uint8ClampedArray.from(fixture.picture.flatMap((v) => [v, v, 255 - v, 255])),
};

describe('the alignment of landmarks', () => {
  it.each(fixture.cases)('finds the map of least squares ($kind)', ({ kind, from, to, map }) => {
    const found = alignmentOf(kind as AlignmentKind, pointsOf(from), pointsOf(to));
    found?.forEach((value, i) => { expect(value).toBeCloseTo(map[i] ?? NaN, 9); });
    expect(found).not.toBeNull();
  });

  it.each(fixture.cases)('shows the picture as scikit-image warps it ($kind)', ({ map, seen }) => {
    const [a, b, c, d, e, f] = map;
    const { rgba } = warp(picture, [a, b, c, d, e, f] as AffineMap, fixture.size);
    seen.forEach((value, i) => {
      expect(Math.abs((rgba[4 * i] ?? NaN) - value)).toBeLessThan(0.51);
      expect(rgba[4 * i + 3]).toBe(255);
    });
  });

  it('maps back what it maps', () => {
    const map: AffineMap = [2, -0.5, 3, 0.25, 1.5, -7];
    const back = inverse(map);
    expect(back && mapPoint(back, mapPoint(map, { x: 4, y: 9 }))).toEqual({ x: expect.closeTo(4, 12) as number, y: expect.closeTo(9, 12) as number });
  });

  it('says where points do not determine a map', () => {
    const same = pointsOf([[1, 1], [1, 1], [1, 1]]);
    const line = pointsOf([[0, 0], [1, 1], [2, 2]]);
    expect(alignmentOf('similarity', same, line)).toBeNull();
    expect(alignmentOf('affine', line, line)).toBeNull();
    expect(alignmentOf('similarity', line, line)).not.toBeNull();
    expect(inverse([1, 2, 0, 2, 4, 0])).toBeNull();
  });

  it('averages where it shrinks', () => {
    const board = { width: 40, height: 40, rgba: Uint8ClampedArray.from({ length: 6400 }, (_, i) => (i % 4 === 3 ? 255 : ((Math.floor(i / 4) % 40) + Math.floor(i / 160)) % 2 === 0 ? 255 : 0)) };
    const { rgba } = warp(board, [0.25, 0, -0.375, 0, 0.25, -0.375], 10);
    for (let i = 0; i < 100; i++) expect(rgba[4 * i]).toBeGreaterThan(120);
    for (let i = 0; i < 100; i++) expect(rgba[4 * i]).toBeLessThan(135);
  });
});
