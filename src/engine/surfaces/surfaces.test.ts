import { describe, expect, it, test } from 'vitest';
import { surfaceIds } from '../declarations/surfaceRace';
import { stream } from '../runtime/random';
import { findSurface, knownSurfaces } from './catalog';

describe.each(surfaceIds)('%s', (id) => {
  const known = knownSurfaces[id];
  const typed = findSurface({ formula: known.formula });
  const random = stream(7, id);
  const places = Array.from({ length: 50 }, (): [number, number] => [
    known.range.x[0] + random.uniform() * (known.range.x[1] - known.range.x[0]),
    known.range.y[0] + random.uniform() * (known.range.y[1] - known.range.y[0]),
  ]);

  it('has the gradient that finite differences and the typed formula have', () => {
    for (const [x, y] of places) {
      const [byX, byY] = known.gradient(x, y);
      const size = 1 + Math.hypot(byX, byY);
      const h = 1e-5;
      expect(Math.abs((known.value(x + h, y) - known.value(x - h, y)) / (2 * h) - byX) / size).toBeLessThan(1e-6);
      expect(Math.abs((known.value(x, y + h) - known.value(x, y - h)) / (2 * h) - byY) / size).toBeLessThan(1e-6);
      const [typedX, typedY] = typed.gradient(x, y);
      expect(Math.abs(typedX - byX) / size).toBeLessThan(1e-12);
      expect(Math.abs(typedY - byY) / size).toBeLessThan(1e-12);
      expect(Math.abs(typed.value(x, y) - known.value(x, y)) / (1 + Math.abs(known.value(x, y)))).toBeLessThan(1e-12);
    }
  });

  it('has its minima, all zero, where the literature has them', () => {
    for (const [x, y] of known.minima) {
      expect(known.value(x, y)).toBeCloseTo(0, 12);
      expect(Math.hypot(...known.gradient(x, y))).toBeLessThan(1e-6);
      for (const [px, py] of places) expect(known.value(px, py)).toBeGreaterThanOrEqual(known.value(x, y));
    }
  });

  it('starts in sight', () => {
    const [x, y] = known.start;
    expect(x > known.range.x[0] && x < known.range.x[1] && y > known.range.y[0] && y < known.range.y[1]).toBe(true);
  });
});

test.each([
  ['-x^2', (x: number) => -(x ** 2), (x: number) => [-2 * x, 0]],
  ['2^3^2 - 8/4/2', () => 511, () => [0, 0]],
  ['x^y', (x: number, y: number) => x ** y, (x: number, y: number) => [y * x ** (y - 1), x ** y * Math.log(x)]],
  ['SIN(x) * exp(−y) + abs(x - y)', (x: number, y: number) => Math.sin(x) * Math.exp(-y) + Math.abs(x - y), (x: number, y: number) => [Math.cos(x) * Math.exp(-y) + Math.sign(x - y), -Math.sin(x) * Math.exp(-y) - Math.sign(x - y)]],
  ['sqrt(x) / log(y) - tan(x) + tanh(y)', (x: number, y: number) => Math.sqrt(x) / Math.log(y) - Math.tan(x) + Math.tanh(y), (x: number, y: number) => [0.5 / Math.sqrt(x) / Math.log(y) - 1 / Math.cos(x) ** 2, -Math.sqrt(x) / Math.log(y) ** 2 / y + 1 / Math.cosh(y) ** 2]],
  ['1.5e1 × x·y ÷ .5 + pi*0 - e*0', (x: number, y: number) => 30 * x * y, (x: number, y: number) => [30 * y, 30 * x]],
] as const)('%s is what it says, and so is its gradient', (formula, value, gradient) => {
  const surface = findSurface({ formula });
  for (const [x, y] of [[0.7, 1.9], [1.3, 2.2]] as const) {
    expect(surface.value(x, y)).toBeCloseTo(value(x, y), 12);
    surface.gradient(x, y).forEach((slope, i) => expect(slope).toBeCloseTo(gradient(x, y)[i] ?? NaN, 12));
  }
});

test('whole powers have a gradient at zero and below', () => {
  expect(findSurface({ formula: 'x^2 + y^3' }).gradient(0, -2)).toEqual([0, 12]);
});

test.each([
  ['', 1, 'a number, x, y or a function', 'the end of the formula'],
  ['x +', 4, 'a number, x, y or a function', 'the end of the formula'],
  ['2x', 2, 'an operator or the end of the formula', '“x”'],
  ['(x + y', 7, 'an operator or a closing parenthesis', 'the end of the formula'],
  ['x + y)', 6, 'an operator or the end of the formula', '“)”'],
  ['sin x', 5, 'an opening parenthesis', '“x”'],
  ['x + foo(y)', 5, 'one of the names x, y, pi, e, sin, cos, tan, tanh, exp, log, sqrt, abs, sigmoid, relu', '“foo”'],
  ['x ; y', 3, 'a number, a name or an operator', '“;”'],
  ['constructor(x)', 1, 'one of the names x, y, pi, e, sin, cos, tan, tanh, exp, log, sqrt, abs, sigmoid, relu', '“constructor”'],
  [`${'x+'.repeat(120)}x`, 201, 'at most 200 characters', '241 characters'],
])('“%s” is refused with the place', (formula, place, expected, found) => {
  expect(() => findSurface({ formula })).toThrow(expect.objectContaining({ failure: { code: 'bad-formula', details: { place, expected, found } } }));
});
