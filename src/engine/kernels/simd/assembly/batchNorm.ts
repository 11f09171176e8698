/** Batch normalisation of row-major [rows, columns]: moments, normalisation and gradient, each in one pass over the rows. */
import { fma } from './fma';
import { read, splat, write } from './lanes';

/** Mean of a chunk's column, and the sum of squared distances from it; the second reading comes from the first cache. */
@inline
function momentsOfColumn(x: usize, stride: usize, rows: usize, mean: usize, squares: usize, single: bool): void {
  const end = x + rows * stride;
  let sum = splat(0);
  for (let p = x; p < end; p += stride) sum = f32x4.add(sum, read(p, single));
  const middle = f32x4.div(sum, splat(<f32>rows));
  let square = splat(0);
  for (let p = x; p < end; p += stride) {
    const distance = f32x4.sub(read(p, single), middle);
    square = fma(distance, distance, square);
  }
  write(mean, middle, single);
  write(squares, square, single);
}

/**
 * moments[k] = for chunk k of `rowsInChunk` rows every column's mean, then every column's sum of squared distances from
 * it, for chunks [firstChunk, lastChunk).
 *
 * @param moments [chunks, 2, columns]
 */
export function momentsOfChunks(x: usize, rows: usize, columns: usize, moments: usize, rowsInChunk: usize, firstChunk: usize, lastChunk: usize): void {
  const bytes = columns << 2;
  const vectorBytes = bytes & ~15;
  for (let chunk = firstChunk; chunk < lastChunk; chunk++) {
    const count = min(rowsInChunk, rows - chunk * rowsInChunk);
    const source = x + chunk * rowsInChunk * bytes;
    const means = moments + 2 * chunk * bytes, squares = means + bytes;
    let c: usize = 0;
    for (; c < vectorBytes; c += 16) momentsOfColumn(source + c, bytes, count, means + c, squares + c, false);
    for (; c < bytes; c += 4) momentsOfColumn(source + c, bytes, count, means + c, squares + c, true);
  }
}

/**
 * Mean and variance (the mean squared distance) of columns [firstColumn, lastColumn) from those of chunks, in double
 * precision: T. Chan, G. Golub, R. LeVeque, "Updating formulae and a pairwise algorithm for computing sample variances", 1979.
 */
export function combineMoments(
  moments: usize, rows: usize, columns: usize, rowsInChunk: usize, mean: usize, variance: usize, firstColumn: usize, lastColumn: usize,
): void {
  for (let c = firstColumn; c < lastColumn; c++) {
    let middle: f64 = 0, squares: f64 = 0;
    let chunk = moments + (c << 2);
    for (let row: usize = 0; row < rows; row += rowsInChunk, chunk += columns << 3) {
      const count = <f64>min(rowsInChunk, rows - row);
      const share = count / (<f64>row + count);
      const distance = <f64>load<f32>(chunk) - middle;
      middle += distance * share;
      squares += <f64>load<f32>(chunk + (columns << 2)) + distance * distance * <f64>row * share;
    }
    store<f32>(mean + (c << 2), <f32>middle);
    store<f32>(variance + (c << 2), <f32>(squares / <f64>rows));
  }
}

@inline
function valueOr(vector: usize, c: usize, missing: f32): f32 {
  return vector ? load<f32>(vector + (c << 2)) : missing;
}

/**
 * factors[c] = scale[c] / sqrt(variance[c] + epsilon) for c in [first, last).
 *
 * @param scale `columns` floats, or 0 for ones
 * @param epsilon the bits of a float
 */
export function batchNormFactors(variance: usize, scale: usize, epsilon: i32, factors: usize, first: usize, last: usize): void {
  for (let c = first; c < last; c++) {
    store<f32>(factors + (c << 2), valueOr(scale, c, 1) / sqrt<f32>(load<f32>(variance + (c << 2)) + reinterpret<f32>(epsilon)));
  }
}

@inline
function normaliseAt(x: usize, mean: usize, factor: usize, offset: usize, out: usize, single: bool): void {
  const scaled = f32x4.mul(f32x4.sub(read(x, single), read(mean, single)), read(factor, single));
  write(out, offset ? f32x4.add(scaled, read(offset, single)) : scaled, single);
}

/** out[r, c] = (x[r, c] - mean[c]) * factors[c] + offset[c] for rows [firstRow, lastRow); `offset` may be 0 for none. */
export function normaliseColumns(x: usize, mean: usize, factors: usize, offset: usize, out: usize, columns: usize, firstRow: usize, lastRow: usize): void {
  const bytes = columns << 2;
  const vectorBytes = bytes & ~15;
  const end = x + lastRow * bytes;
  x += firstRow * bytes;
  out += firstRow * bytes;
  for (; x < end; x += bytes, out += bytes) {
    let c: usize = 0;
    for (; c < vectorBytes; c += 16) normaliseAt(x + c, mean + c, factors + c, offset ? offset + c : 0, out + c, false);
    for (; c < bytes; c += 4) normaliseAt(x + c, mean + c, factors + c, offset ? offset + c : 0, out + c, true);
  }
}

@inline
function productsOfColumn(x: usize, outGradient: usize, stride: usize, rows: usize, mean: usize, sums: usize, products: usize, single: bool): void {
  const middle = read(mean, single);
  let sum = splat(0), product = sum;
  for (const end = x + rows * stride; x < end; x += stride, outGradient += stride) {
    const dy = read(outGradient, single);
    sum = f32x4.add(sum, dy);
    product = fma(dy, f32x4.sub(read(x, single), middle), product);
  }
  write(sums, sum, single);
  write(products, product, single);
}

/**
 * sums[k] = for chunk k of rows every column's sum of outGradient, then of outGradient * (x - mean), for chunks
 * [firstChunk, lastChunk).
 *
 * @param sums [chunks, 2, columns]
 */
export function batchNormSums(
  x: usize, mean: usize, outGradient: usize, rows: usize, columns: usize, sums: usize, rowsInChunk: usize, firstChunk: usize, lastChunk: usize,
): void {
  const bytes = columns << 2;
  const vectorBytes = bytes & ~15;
  for (let chunk = firstChunk; chunk < lastChunk; chunk++) {
    const offset = chunk * rowsInChunk * bytes;
    const count = min(rowsInChunk, rows - chunk * rowsInChunk);
    const target = sums + 2 * chunk * bytes;
    let c: usize = 0;
    for (; c < vectorBytes; c += 16) productsOfColumn(x + offset + c, outGradient + offset + c, bytes, count, mean + c, target + c, target + bytes + c, false);
    for (; c < bytes; c += 4) productsOfColumn(x + offset + c, outGradient + offset + c, bytes, count, mean + c, target + c, target + bytes + c, true);
  }
}

/**
 * From the totals of `batchNormSums` the gradients of scale and offset, and what the input's gradient needs, for columns
 * [first, last).
 *
 * @param totals [2, columns]
 * @param coefficients [3, columns]: factor, mean of outGradient, slope against x - mean
 */
export function batchNormCoefficients(
  variance: usize, scale: usize, epsilon: i32, totals: usize, rows: usize, columns: usize,
  coefficients: usize, scaleGradient: usize, offsetGradient: usize, first: usize, last: usize,
): void {
  const row = columns << 2;
  for (let c = first; c < last; c++) {
    const at = c << 2;
    const inverse: f32 = 1 / sqrt<f32>(load<f32>(variance + at) + reinterpret<f32>(epsilon));
    const sum = load<f32>(totals + at), product = load<f32>(totals + row + at);
    store<f32>(offsetGradient + at, sum);
    store<f32>(scaleGradient + at, product * inverse);
    store<f32>(coefficients + at, valueOr(scale, c, 1) * inverse);
    store<f32>(coefficients + row + at, sum / <f32>rows);
    store<f32>(coefficients + 2 * row + at, product * inverse * inverse / <f32>rows);
  }
}

@inline
function gradientAt(x: usize, mean: usize, outGradient: usize, coefficients: usize, row: usize, out: usize, single: bool): void {
  const distance = f32x4.sub(read(x, single), read(mean, single));
  const rest = f32x4.sub(f32x4.sub(read(outGradient, single), read(coefficients + row, single)), f32x4.mul(distance, read(coefficients + 2 * row, single)));
  write(out, f32x4.mul(read(coefficients, single), rest), single);
}

/** The gradient of the input for rows [firstRow, lastRow): S. Ioffe, C. Szegedy, "Batch normalization", ICML 2015. */
export function batchNormGradient(x: usize, mean: usize, outGradient: usize, coefficients: usize, out: usize, columns: usize, firstRow: usize, lastRow: usize): void {
  const bytes = columns << 2;
  const vectorBytes = bytes & ~15;
  for (let offset = firstRow * bytes; offset < lastRow * bytes; offset += bytes) {
    let c: usize = 0;
    for (; c < vectorBytes; c += 16) gradientAt(x + offset + c, mean + c, outGradient + offset + c, coefficients + c, bytes, out + offset + c, false);
    for (; c < bytes; c += 4) gradientAt(x + offset + c, mean + c, outGradient + offset + c, coefficients + c, bytes, out + offset + c, true);
  }
}
