/**
 * Winograd's F(4x4, 3x3): an output tile of 4 x 4 pixels from an input tile of 6 x 6 by 36 multiplications instead of 144,
 *   y = At [(G g Gt) * (Bt d B)] A   (A. Lavin, S. Gray, "Fast algorithms for convolutional neural networks", 2015),
 * with the interpolation points 0, +-sqrt(1/2), +-sqrt(2) and infinity, whose rounding errors are several times smaller
 * than those of the usual 0, +-1, +-2 (on points: Barabasz et al., "Error analysis and improving the accuracy of Winograd
 * convolution for deep neural networks", 2018).
 *
 * Here are the transforms of one dimension, six or four values each; `step` is the distance in bytes of what they store.
 */
import { fma, fnma } from '../fma';
import { splat } from '../lanes';

/** Multiplications of a tile. */
export const planeCount: usize = 36;
/** Pixels of an output tile's side. */
export const tileSide: usize = 4;
/** Pixels of an input tile's side. */
export const inputSide: usize = 6;

const root: f32 = 0.70710678;
const doubleRoot: f32 = 1.41421356;

/** Bytes of a table of the transforms' factors. */
export const factorBytes: usize = 32;

/** Factors are read from memory once a kernel: as literals they would be built anew at every use. */
export function writeFactors(table: usize): void {
  store<f32>(table, 0.5);
  store<f32>(table, 2, 4);
  store<f32>(table, 2.5, 8);
  store<f32>(table, root, 12);
  store<f32>(table, doubleRoot, 16);
  store<f32>(table, 4, 20);
}

@inline
export function factor(table: usize, index: usize): v128 {
  return v128.load32_splat(table + (index << 2));
}

/** Bt d. */
@inline
export function transformInput(
  d0: v128, d1: v128, d2: v128, d3: v128, d4: v128, d5: v128, out: usize, step: usize,
  half: v128, two: v128, fiveHalves: v128, small: v128, large: v128,
): void {
  v128.store(out, fnma(fiveHalves, d2, f32x4.add(d0, d4)));
  const even1 = fnma(two, d2, d4), odd1 = fnma(two, d1, d3);
  v128.store(out + step, fma(small, odd1, even1));
  v128.store(out + 2 * step, fnma(small, odd1, even1));
  const even2 = fnma(half, d2, d4), odd2 = fnma(half, d1, d3);
  v128.store(out + 3 * step, fma(large, odd2, even2));
  v128.store(out + 4 * step, fnma(large, odd2, even2));
  v128.store(out + 5 * step, fnma(fiveHalves, d3, f32x4.add(d1, d5)));
}

/** B m: what `transformInput` does, transposed. */
@inline
export function transformInputGradient(
  m0: v128, m1: v128, m2: v128, m3: v128, m4: v128, m5: v128, out: usize, step: usize,
  half: v128, two: v128, fiveHalves: v128, small: v128, large: v128,
): void {
  const sum1 = f32x4.add(m1, m2), difference1 = f32x4.sub(m1, m2), sum2 = f32x4.add(m3, m4), difference2 = f32x4.sub(m3, m4);
  v128.store(out, m0);
  v128.store(out + step, fnma(large, difference1, fnma(small, difference2, m5)));
  v128.store(out + 2 * step, f32x4.neg(fma(fiveHalves, m0, fma(two, sum1, f32x4.mul(half, sum2)))));
  v128.store(out + 3 * step, fma(small, difference1, fnma(fiveHalves, m5, f32x4.mul(large, difference2))));
  v128.store(out + 4 * step, f32x4.add(m0, f32x4.add(sum1, sum2)));
  v128.store(out + 5 * step, m5);
}

/** At m. */
@inline
export function transformOutput(
  m0: v128, m1: v128, m2: v128, m3: v128, m4: v128, m5: v128, out: usize, step: usize,
  half: v128, two: v128, four: v128, small: v128,
): void {
  const sum1 = f32x4.add(m1, m2), difference1 = f32x4.sub(m1, m2), sum2 = f32x4.add(m3, m4), difference2 = f32x4.sub(m3, m4);
  v128.store(out, f32x4.add(m0, f32x4.add(sum1, sum2)));
  v128.store(out + step, f32x4.mul(small, fma(two, difference2, difference1)));
  v128.store(out + 2 * step, fma(two, sum2, f32x4.mul(half, sum1)));
  v128.store(out + 3 * step, fma(small, fma(four, difference2, f32x4.mul(half, difference1)), m5));
}

/** A y: what `transformOutput` does, transposed. */
@inline
export function transformOutGradient(
  y0: v128, y1: v128, y2: v128, y3: v128, out: usize, step: usize, half: v128, two: v128, small: v128, large: v128,
): void {
  v128.store(out, y0);
  const even1 = fma(half, y2, y0), odd1 = fma(half, y3, y1);
  v128.store(out + step, fma(small, odd1, even1));
  v128.store(out + 2 * step, fnma(small, odd1, even1));
  const even2 = fma(two, y2, y0), odd2 = fma(two, y3, y1);
  v128.store(out + 3 * step, fma(large, odd2, even2));
  v128.store(out + 4 * step, fnma(large, odd2, even2));
  v128.store(out + 5 * step, y3);
}

/** G: value `index` (a literal) of the six made from three taps. */
@inline
export function spreadTaps(index: i32, g0: v128, g1: v128, g2: v128): v128 {
  if (index == 0) return g0;
  if (index == 5) return g2;
  const outer = index > 2;
  const even = f32x4.add(g0, f32x4.mul(splat(outer ? 2 : 0.5), g2)), odd = f32x4.mul(splat(outer ? doubleRoot : root), g1);
  return f32x4.mul(splat(outer ? <f32>(1.0 / 6) : <f32>(-2.0 / 3)), index & 1 ? f32x4.add(even, odd) : f32x4.sub(even, odd));
}

/** Gt, the other way: tap `index` (a literal) of the three made from six. */
@inline
export function gatherTap(index: i32, m0: v128, m1: v128, m2: v128, m3: v128, m4: v128, m5: v128): v128 {
  const third = splat(<f32>(1.0 / 3));
  if (index == 1) {
    const inner = f32x4.mul(splat(<f32>(-2.0 / 3) * root), f32x4.sub(m1, m2));
    return f32x4.add(inner, f32x4.mul(splat(doubleRoot / 6), f32x4.sub(m3, m4)));
  }
  const inner = f32x4.mul(third, f32x4.add(m1, m2)), outer = f32x4.mul(third, f32x4.add(m3, m4));
  if (index == 0) return f32x4.add(m0, f32x4.sub(f32x4.mul(splat(0.5), outer), f32x4.add(inner, inner)));
  return f32x4.add(m5, f32x4.sub(outer, inner));
}
