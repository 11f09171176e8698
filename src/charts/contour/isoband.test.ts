import { expect, test } from 'vitest';
import { levelsOf, sampleSurface } from './grid';
import { isoband } from './isoband';

const range = { x: [-2, 2], y: [-2, 2] } as const;

function points(path: string): [number, number][] {
  return [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map((found) => [Number(found[1]), Number(found[2])]);
}

/** Area of the union of the path's polygons, which do not overlap (shoelace formula). */
function area(path: string): number {
  const expanded = path.replace(/M(\S+) (\S+?)H(\S+?)V(\S+?)H(\S+?)Z/g, 'M$1 $2L$3 $2L$3 $4L$5 $4Z');
  return expanded
    .split('Z')
    .filter(Boolean)
    .map((polygon) => points(polygon))
    .reduce((sum, ring) => sum + Math.abs(ring.reduce((twice, [x, y], i) => twice + x * (ring[(i + 1) % ring.length]?.[1] ?? 0) - (ring[(i + 1) % ring.length]?.[0] ?? 0) * y, 0)) / 2, 0);
}

test('the line of x² + y² = 1 is the unit circle', () => {
  const grid = sampleSurface((x, y) => x * x + y * y, range, 81, 81);
  const line = points(isoband(grid, 1).line);
  expect(line.length).toBeGreaterThan(100);
  // A cell is 0.05 wide; linear interpolation errs by less than a tenth of it.
  for (const [c, r] of line) expect(Math.hypot(c * 0.05 - 2, r * 0.05 - 2)).toBeCloseTo(1, 2);
});

test('the area inside it is pi', () => {
  const grid = sampleSurface((x, y) => x * x + y * y, range, 81, 81);
  expect(area(isoband(grid, 1).area) * 0.05 * 0.05).toBeCloseTo(Math.PI, 2);
});

test('a level above everything fills the grid, one below nothing of it', () => {
  const grid = sampleSurface((x, y) => x + y, range, 11, 6);
  expect(area(isoband(grid, 100).area)).toBe(50);
  expect(isoband(grid, -100)).toEqual({ area: '', line: '' });
});

test('levels lie inside the surface and space a bowl evenly', () => {
  const grid = sampleSurface((x) => x * x, range, 41, 3);
  const radii = levelsOf(grid, 'square-root').map(Math.sqrt);
  radii.forEach((radius, i) => expect(radius).toBeCloseTo((2 * (i + 1)) / 15, 12));
});
