/**
 * The kernels' inner loop: a tile of 6 rows by 8 columns of a matrix product held in registers. Twelve accumulators,
 * two columns' vectors and one broadcast value fill 15 of the 16 vector registers of x86.
 */
import { fma } from './fma';

/** Rows of a tile. */
export const tileRows: usize = 6;
/** Columns of a tile and of a packed panel. */
export const panelWidth: usize = 8;

/** Add to what the output holds instead of overwriting it. */
export const addToOutput: i32 = 1;
/** Apply max(0, x) to the finished sum. */
export const applyRelu: i32 = 2;
/** Apply min(6, max(0, x)) to the finished sum. */
export const applyRelu6: i32 = 4;

@inline
export function activate(x: v128, flags: i32): v128 {
  if (flags & (applyRelu | applyRelu6)) x = f32x4.max(x, f32x4.splat(0));
  if (flags & applyRelu6) x = f32x4.min(x, f32x4.splat(6));
  return x;
}

function storeNarrow(out: usize, low: v128, high: v128, width: usize, bias: usize, flags: i32): void {
  for (let column: usize = 0; column < width; column++) {
    const address = out + (column << 2);
    let value = f32x4.extract_lane(low, 0);
    if (flags & addToOutput) value += load<f32>(address);
    if (bias) value += load<f32>(bias + (column << 2));
    store<f32>(address, f32x4.extract_lane(activate(f32x4.splat(value), flags), 0));
    low = column == 3 ? high : v128.shuffle<f32>(low, low, 1, 2, 3, 0);
  }
}

@inline
function storePlain(out: usize, low: v128, high: v128): void {
  v128.store(out, low);
  v128.store(out, high, 16);
}

@inline
function storeSum(out: usize, low: v128, high: v128): void {
  v128.store(out, f32x4.add(low, v128.load(out)));
  v128.store(out, f32x4.add(high, v128.load(out, 16)), 16);
}

@inline
function storeRow(out: usize, low: v128, high: v128, width: usize, bias: usize, flags: i32): void {
  if (width < panelWidth) {
    storeNarrow(out, low, high, width, bias, flags);
    return;
  }
  if (flags & addToOutput) {
    low = f32x4.add(low, v128.load(out));
    high = f32x4.add(high, v128.load(out, 16));
  }
  if (bias) {
    low = f32x4.add(low, v128.load(bias));
    high = f32x4.add(high, v128.load(bias, 16));
  }
  v128.store(out, activate(low, flags));
  v128.store(out, activate(high, flags), 16);
}

/**
 * out[i, 0..width) (+)= sum over segments s and k of left[row i, s, k] * panel[s, k, 0..width), then bias and activation.
 *
 * @param rows addresses of the six rows; rows past `rowCount` must be readable but are not stored
 * @param segments pairs (byte offset from the row's address, number of values), 32 bits each
 * @param segmentCount number of pairs
 * @param step bytes from one value of a row to the next within a segment
 * @param panel packed right side: 8 floats for every value, in the segments' order
 * @param out first element of the output tile
 * @param outStride bytes from one output row to the next
 * @param rowCount rows to store, 1..6
 * @param width columns to store, 1..8
 * @param bias first of `width` floats added to every row, or 0
 * @param flags addToOutput, applyRelu, applyRelu6
 */
export function multiplyTile(
  rows: usize, segments: usize, segmentCount: usize, step: usize, panel: usize,
  out: usize, outStride: usize, rowCount: usize, width: usize, bias: usize, flags: i32,
): void {
  let low0 = f32x4.splat(0), low1 = low0, low2 = low0, low3 = low0, low4 = low0, low5 = low0;
  let high0 = low0, high1 = low0, high2 = low0, high3 = low0, high4 = low0, high5 = low0;
  const lastSegment = segments + (segmentCount << 3);
  for (; segments < lastSegment; segments += 8) {
    const offset: usize = load<usize>(segments);
    const panelEnd = panel + (load<usize>(segments, 4) << 5);
    let a0 = load<usize>(rows) + offset, a1 = load<usize>(rows, 4) + offset, a2 = load<usize>(rows, 8) + offset;
    let a3 = load<usize>(rows, 12) + offset, a4 = load<usize>(rows, 16) + offset, a5 = load<usize>(rows, 20) + offset;
    for (; panel < panelEnd; panel += 32) {
      const low = v128.load(panel);
      const high = v128.load(panel, 16);
      let left = v128.load32_splat(a0);
      low0 = fma(left, low, low0);
      high0 = fma(left, high, high0);
      left = v128.load32_splat(a1);
      low1 = fma(left, low, low1);
      high1 = fma(left, high, high1);
      left = v128.load32_splat(a2);
      low2 = fma(left, low, low2);
      high2 = fma(left, high, high2);
      left = v128.load32_splat(a3);
      low3 = fma(left, low, low3);
      high3 = fma(left, high, high3);
      left = v128.load32_splat(a4);
      low4 = fma(left, low, low4);
      high4 = fma(left, high, high4);
      left = v128.load32_splat(a5);
      low5 = fma(left, low, low5);
      high5 = fma(left, high, high5);
      a0 += step;
      a1 += step;
      a2 += step;
      a3 += step;
      a4 += step;
      a5 += step;
    }
  }
  if (rowCount == tileRows && width == panelWidth && bias == 0 && flags == 0) {
    // The common case without branches a row: a fifth faster where the inner dimension is 32.
    storePlain(out, low0, high0);
    storePlain(out + outStride, low1, high1);
    storePlain(out + 2 * outStride, low2, high2);
    storePlain(out + 3 * outStride, low3, high3);
    storePlain(out + 4 * outStride, low4, high4);
    storePlain(out + 5 * outStride, low5, high5);
    return;
  }
  if (rowCount == tileRows && width == panelWidth && bias == 0 && flags == addToOutput) {
    storeSum(out, low0, high0);
    storeSum(out + outStride, low1, high1);
    storeSum(out + 2 * outStride, low2, high2);
    storeSum(out + 3 * outStride, low3, high3);
    storeSum(out + 4 * outStride, low4, high4);
    storeSum(out + 5 * outStride, low5, high5);
    return;
  }
  storeRow(out, low0, high0, width, bias, flags);
  if (rowCount > 1) storeRow(out + outStride, low1, high1, width, bias, flags);
  if (rowCount > 2) storeRow(out + 2 * outStride, low2, high2, width, bias, flags);
  if (rowCount > 3) storeRow(out + 3 * outStride, low3, high3, width, bias, flags);
  if (rowCount > 4) storeRow(out + 4 * outStride, low4, high4, width, bias, flags);
  if (rowCount > 5) storeRow(out + 5 * outStride, low5, high5, width, bias, flags);
}
