/**
 * Winograd's F(2x2, 3x3): an output tile of 2 x 2 pixels from an input tile of 4 x 4 by 16 multiplications instead of 36,
 *   y = At [(G g Gt) * (Bt d B)] A   (A. Lavin, S. Gray, "Fast algorithms for convolutional neural networks", 2015).
 * Every transform treats its 16 values as planes, `plane` bytes apart, numbered row by row.
 */
import { read, splat, write } from '../lanes';

/** Products of a tile. */
export const planeCount: usize = 16;

@inline
function bRow(a: usize, b: usize, adding: bool, pixel: usize, out: usize, plane: usize, single: bool): void {
  const t0 = combine(a, b, adding, single), t1 = combine(a + pixel, b + pixel, adding, single);
  const t2 = combine(a + 2 * pixel, b + 2 * pixel, adding, single), t3 = combine(a + 3 * pixel, b + 3 * pixel, adding, single);
  write(out, f32x4.sub(t0, t2), single);
  write(out + plane, f32x4.add(t1, t2), single);
  write(out + 2 * plane, f32x4.sub(t2, t1), single);
  write(out + 3 * plane, f32x4.sub(t1, t3), single);
}

@inline
function combine(a: usize, b: usize, adding: bool, single: bool): v128 {
  return adding ? f32x4.add(read(a, single), read(b, single)) : f32x4.sub(read(a, single), read(b, single));
}

/** Bt d B of the 4 x 4 pixels at `source`, whose rows are `row` and pixels `pixel` bytes apart. */
@inline
export function transformInput(source: usize, row: usize, pixel: usize, out: usize, plane: usize, single: bool): void {
  const d1 = source + row, d2 = d1 + row, d3 = d2 + row;
  bRow(source, d2, false, pixel, out, plane, single);
  bRow(d1, d2, true, pixel, out + 4 * plane, plane, single);
  bRow(d2, d1, false, pixel, out + 8 * plane, plane, single);
  bRow(d1, d3, false, pixel, out + 12 * plane, plane, single);
}

/** At: the upper result m0 + m1 + m2, the lower m1 - m2 - m3. */
@inline
export function contract(lower: bool, m0: v128, m1: v128, m2: v128, m3: v128): v128 {
  return lower ? f32x4.sub(f32x4.sub(m1, m2), m3) : f32x4.add(f32x4.add(m0, m1), m2);
}

/** One column of At m: four products, 4 planes apart. */
@inline
export function contractColumn(products: usize, plane: usize, lower: bool, single: bool): v128 {
  return contract(
    lower, read(products, single), read(products + 4 * plane, single), read(products + 8 * plane, single), read(products + 12 * plane, single),
  );
}

/** A, the other way: row `index` (a literal) of the four made from two. */
@inline
function expand(index: i32, y0: v128, y1: v128): v128 {
  if (index == 0) return y0;
  if (index == 1) return f32x4.add(y0, y1);
  if (index == 2) return f32x4.sub(y0, y1);
  return f32x4.neg(y1);
}

@inline
function expandRow(left: v128, right: v128, out: usize, plane: usize, single: bool): void {
  write(out, expand(0, left, right), single);
  write(out + plane, expand(1, left, right), single);
  write(out + 2 * plane, expand(2, left, right), single);
  write(out + 3 * plane, expand(3, left, right), single);
}

/** A y At of a 2 x 2 tile of the output's gradient. */
@inline
export function transformOutGradient(y00: v128, y01: v128, y10: v128, y11: v128, out: usize, plane: usize, single: bool): void {
  expandRow(expand(0, y00, y10), expand(0, y01, y11), out, plane, single);
  expandRow(expand(1, y00, y10), expand(1, y01, y11), out + 4 * plane, plane, single);
  expandRow(expand(2, y00, y10), expand(2, y01, y11), out + 8 * plane, plane, single);
  expandRow(expand(3, y00, y10), expand(3, y01, y11), out + 12 * plane, plane, single);
}

/** G: row `index` (a literal) of the four made from three taps. */
@inline
function spread(index: i32, g0: v128, g1: v128, g2: v128): v128 {
  if (index == 0) return g0;
  if (index == 3) return g2;
  const ends = f32x4.add(g0, g2);
  return f32x4.mul(splat(0.5), index == 1 ? f32x4.add(ends, g1) : f32x4.sub(ends, g1));
}

@inline
function spreadRow(index: i32, filter: usize, tap: usize, out: usize, plane: usize, single: bool): void {
  const row = 3 * tap;
  const a = spread(index, read(filter, single), read(filter + row, single), read(filter + 2 * row, single));
  const b = spread(index, read(filter + tap, single), read(filter + row + tap, single), read(filter + 2 * row + tap, single));
  const c = spread(index, read(filter + 2 * tap, single), read(filter + row + 2 * tap, single), read(filter + 2 * row + 2 * tap, single));
  write(out, spread(0, a, b, c), single);
  write(out + plane, spread(1, a, b, c), single);
  write(out + 2 * plane, spread(2, a, b, c), single);
  write(out + 3 * plane, spread(3, a, b, c), single);
}

/** G g Gt of the 3 x 3 taps at `filter`, `tap` bytes apart. */
@inline
export function transformFilter(filter: usize, tap: usize, out: usize, plane: usize, single: bool): void {
  spreadRow(0, filter, tap, out, plane, single);
  spreadRow(1, filter, tap, out + 4 * plane, plane, single);
  spreadRow(2, filter, tap, out + 8 * plane, plane, single);
  spreadRow(3, filter, tap, out + 12 * plane, plane, single);
}

/** Gt, the other way: tap `index` (a literal) of the three made from four. */
@inline
export function gather(index: i32, m0: v128, m1: v128, m2: v128, m3: v128): v128 {
  const half = splat(0.5);
  if (index == 0) return f32x4.add(m0, f32x4.mul(half, f32x4.add(m1, m2)));
  if (index == 1) return f32x4.mul(half, f32x4.sub(m1, m2));
  return f32x4.add(f32x4.mul(half, f32x4.add(m1, m2)), m3);
}
