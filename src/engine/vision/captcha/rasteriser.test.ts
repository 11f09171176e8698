import { expect, test } from 'vitest';
import { rasterise, type Contour } from './rasteriser';

const rectangle = (left: number, top: number, right: number, bottom: number): Contour => [{ x: left, y: top }, { x: right, y: top }, { x: right, y: bottom }, { x: left, y: bottom }];

test('pixels at the border of a rectangle are covered by their share', () => {
  expect([...rasterise([rectangle(0.5, 0.25, 2.75, 2)], 3, 2).coverage]).toEqual([0.5 * 0.75, 0.75, 0.75 * 0.75, 0.5, 1, 0.75].map((share) => Math.round(share * 255)));
});

test('a diagonal halves its pixels, whichever way round it runs', () => {
  const triangle: Contour = [{ x: 0, y: 0 }, { x: 3, y: 3 }, { x: 0, y: 3 }];
  expect([...rasterise([triangle], 3, 3).coverage]).toEqual([128, 0, 0, 255, 128, 0, 255, 255, 128]);
  expect(rasterise([triangle.toReversed()], 3, 3).coverage).toEqual(rasterise([triangle], 3, 3).coverage);
});

test('a contour that runs the other way round is a hole', () => {
  expect([...rasterise([rectangle(0, 0, 3, 3), rectangle(1, 1, 2, 2).toReversed()], 3, 3).coverage]).toEqual([255, 255, 255, 255, 0, 255, 255, 255, 255]);
});

test('a polygon of any slope covers its area', () => {
  const corners = Array.from({ length: 17 }, (_, i) => ({ x: 20 + 19.3 * Math.cos((2 * Math.PI * i) / 17), y: 15 + 14.2 * Math.sin((2 * Math.PI * i) / 17) }));
  const area = corners.reduce((sum, p, i) => sum + p.x * corners[(i + 1) % 17]!.y - p.y * corners[(i + 1) % 17]!.x, 0) / 2;
  const { coverage } = rasterise([corners], 40, 30);
  // Each pixel at the border is rounded to 1/255 by itself.
  expect(Math.abs(coverage.reduce((sum, level) => sum + level, 0) / 255 - area)).toBeLessThan(0.05);
});
