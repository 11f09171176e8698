import { expect, it } from 'vitest';
import { fromFloat16, toFloat16 } from './float16';

/** The value of a bit pattern by the definition in IEEE 754: (-1)^s 2^(e-15) (1 + f/1024), below the normal range 2^-14 f/1024. */
function defined(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 31;
  const fraction = (half & 1023) / 1024;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (exponent === 0 ? 2 ** -14 * fraction : 2 ** (exponent - 15) * (1 + fraction));
}

const all = Uint16Array.from({ length: 65_536 }, (_, i) => i);

it('reads every pattern as the definition says', () => {
  const values = fromFloat16(all);
  expect(all.every((half) => Object.is(values[half], Math.fround(defined(half))))).toBe(true);
});

it('gives every 16-bit float back', () => {
  const back = toFloat16(fromFloat16(all));
  expect(all.every((half) => (Number.isNaN(defined(half)) ? Number.isNaN(fromFloat16(back.subarray(half, half + 1))[0]) : back[half] === half))).toBe(true);
});

it('rounds to the nearest, ties to the even neighbour', () => {
  for (let half = 0; half < 0x7bff; half++) {
    const [low, high] = [defined(half), defined(half + 1)];
    const middle = (low + high) / 2;
    const [below, tie, above] = toFloat16(Float32Array.of(low + (high - low) * 0.4, middle, low + (high - low) * 0.6));
    expect([below, tie, above]).toEqual([half, half % 2 === 0 ? half : half + 1, half + 1]);
  }
  expect([...toFloat16(Float32Array.of(65_519, 65_520, -1e9, NaN, -0, 1e-9))]).toEqual([0x7bff, 0x7c00, 0xfc00, 0x7e00, 0x8000, 0]);
});
