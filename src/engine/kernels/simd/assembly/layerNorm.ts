/** Layer normalisation of the rows of row-major [rows, columns], and its gradients. */
import { fma } from './fma';
import { read, splat, sumOfLanes, write } from './lanes';

@inline
function meanOf(x: usize, bytes: usize): f32 {
  const vectorBytes = bytes & ~15;
  let sum = splat(0), rest = sum;
  let c: usize = 0;
  for (; c < vectorBytes; c += 16) sum = f32x4.add(sum, read(x + c, false));
  for (; c < bytes; c += 4) rest = f32x4.add(rest, read(x + c, true));
  return (sumOfLanes(sum) + f32x4.extract_lane(rest, 0)) / <f32>(bytes >> 2);
}

@inline
function varianceOf(x: usize, bytes: usize, mean: v128): f32 {
  const vectorBytes = bytes & ~15;
  let sum = splat(0), rest = sum;
  let c: usize = 0;
  for (; c < vectorBytes; c += 16) {
    const distance = f32x4.sub(read(x + c, false), mean);
    sum = fma(distance, distance, sum);
  }
  for (; c < bytes; c += 4) {
    const distance = f32x4.sub(read(x + c, true), mean);
    rest = fma(distance, distance, rest);
  }
  return (sumOfLanes(sum) + f32x4.extract_lane(rest, 0)) / <f32>(bytes >> 2);
}

@inline
function normaliseAt(x: usize, mean: v128, inverse: v128, scale: usize, offset: usize, out: usize, single: bool): void {
  const normal = f32x4.mul(f32x4.sub(read(x, single), mean), inverse);
  write(out, f32x4.add(f32x4.mul(normal, read(scale, single)), read(offset, single)), single);
}

/**
 * out[r, c] = (x[r, c] - means[r]) * inverses[r] * scale[c] + offset[c] for rows [firstRow, lastRow), where means[r] is the
 * row's mean and inverses[r] = 1 / sqrt(its variance + epsilon): J. Ba, J. Kiros, G. Hinton, "Layer normalization", 2016.
 *
 * @param epsilon the bits of a float
 */
export function layerNorm(
  x: usize, scale: usize, offset: usize, epsilon: i32, out: usize, means: usize, inverses: usize, columns: usize, firstRow: usize, lastRow: usize,
): void {
  const bytes = columns << 2;
  const vectorBytes = bytes & ~15;
  for (let row = firstRow; row < lastRow; row++) {
    const source = x + row * bytes, target = out + row * bytes;
    const mean = meanOf(source, bytes);
    const middle = splat(mean);
    const inverse: f32 = 1 / sqrt<f32>(varianceOf(source, bytes, middle) + reinterpret<f32>(epsilon));
    const factor = splat(inverse);
    store<f32>(means + (row << 2), mean);
    store<f32>(inverses + (row << 2), inverse);
    let c: usize = 0;
    for (; c < vectorBytes; c += 16) normaliseAt(source + c, middle, factor, scale + c, offset + c, target + c, false);
    for (; c < bytes; c += 4) normaliseAt(source + c, middle, factor, scale + c, offset + c, target + c, true);
  }
}

@inline
function gradientAt(x: usize, mean: v128, inverse: v128, scale: usize, outGradient: usize, sum: v128, product: v128, out: usize, single: bool): void {
  const normal = f32x4.mul(f32x4.sub(read(x, single), mean), inverse);
  const rest = f32x4.sub(f32x4.sub(f32x4.mul(read(outGradient, single), read(scale, single)), sum), f32x4.mul(normal, product));
  write(out, f32x4.mul(inverse, rest), single);
}

/** The gradient of the input, for rows [firstRow, lastRow), from what `layerNorm` left in `means` and `inverses`. */
export function layerNormGradient(
  x: usize, means: usize, inverses: usize, scale: usize, outGradient: usize, out: usize, columns: usize, firstRow: usize, lastRow: usize,
): void {
  const bytes = columns << 2;
  const vectorBytes = bytes & ~15;
  const share = splat(<f32>1 / <f32>columns);
  for (let row = firstRow; row < lastRow; row++) {
    const source = x + row * bytes, from = outGradient + row * bytes, target = out + row * bytes;
    const mean = v128.load32_splat(means + (row << 2)), inverse = v128.load32_splat(inverses + (row << 2));
    let sums = splat(0), products = sums, sum = sums, product = sums;
    let c: usize = 0;
    for (; c < vectorBytes; c += 16) {
      const scaled = f32x4.mul(read(from + c, false), read(scale + c, false));
      sums = f32x4.add(sums, scaled);
      products = fma(scaled, f32x4.mul(f32x4.sub(read(source + c, false), mean), inverse), products);
    }
    for (; c < bytes; c += 4) {
      const scaled = f32x4.mul(read(from + c, true), read(scale + c, true));
      sum = f32x4.add(sum, scaled);
      product = fma(scaled, f32x4.mul(f32x4.sub(read(source + c, true), mean), inverse), product);
    }
    const meanSum = f32x4.mul(share, splat(sumOfLanes(sums) + f32x4.extract_lane(sum, 0)));
    const meanProduct = f32x4.mul(share, splat(sumOfLanes(products) + f32x4.extract_lane(product, 0)));
    for (c = 0; c < vectorBytes; c += 16) gradientAt(source + c, mean, inverse, scale + c, from + c, meanSum, meanProduct, target + c, false);
    for (; c < bytes; c += 4) gradientAt(source + c, mean, inverse, scale + c, from + c, meanSum, meanProduct, target + c, true);
  }
}

@inline
function sumsOfColumn(x: usize, outGradient: usize, stride: usize, rows: usize, means: usize, inverses: usize, sums: usize, products: usize, single: bool): void {
  let sum = splat(0), product = sum;
  for (const end = x + rows * stride; x < end; x += stride, outGradient += stride, means += 4, inverses += 4) {
    const dy = read(outGradient, single);
    sum = f32x4.add(sum, dy);
    product = fma(dy, f32x4.mul(f32x4.sub(read(x, single), v128.load32_splat(means)), v128.load32_splat(inverses)), product);
  }
  write(sums, sum, single);
  write(products, product, single);
}

/**
 * sums[k] = what chunk k of rows adds to the gradients of offset and scale, for chunks [firstChunk, lastChunk).
 *
 * @param sums [chunks, 2, columns]
 */
export function layerNormSums(
  x: usize, means: usize, inverses: usize, outGradient: usize, rows: usize, columns: usize, sums: usize, rowsInChunk: usize,
  firstChunk: usize, lastChunk: usize,
): void {
  const bytes = columns << 2;
  const vectorBytes = bytes & ~15;
  for (let chunk = firstChunk; chunk < lastChunk; chunk++) {
    const row = chunk * rowsInChunk;
    const count = min(rowsInChunk, rows - row);
    const source = x + row * bytes, from = outGradient + row * bytes, target = sums + 2 * chunk * bytes;
    const mean = means + (row << 2), inverse = inverses + (row << 2);
    let c: usize = 0;
    for (; c < vectorBytes; c += 16) sumsOfColumn(source + c, from + c, bytes, count, mean, inverse, target + c, target + bytes + c, false);
    for (; c < bytes; c += 4) sumsOfColumn(source + c, from + c, bytes, count, mean, inverse, target + c, target + bytes + c, true);
  }
}
