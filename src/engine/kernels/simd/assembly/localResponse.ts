/** Local response normalisation across channels, and its gradient. */
import { exponential, logarithm } from './exponential';
import { read, splat, write } from './lanes';

/** x^-beta for positive normal x. */
@inline
function inversePower(x: v128, beta: v128): v128 {
  return exponential(f32x4.neg(f32x4.mul(beta, logarithm(x))));
}

/** Sum of the 2 * radius + 1 values around a place, from a row with margins of `radius` zeros. */
@inline
function windowSum(row: usize, radius: usize, single: bool): v128 {
  let sum = read(row, single);
  for (let k: usize = 1; k <= 2 * radius; k++) sum = f32x4.add(sum, read(row + (k << 2), single));
  return sum;
}

/** Writes the row's squares between margins of zeros. */
@inline
function squaresWithMargins(x: usize, bytes: usize, radius: usize, out: usize): void {
  const vectorBytes = bytes & ~15;
  const margin = radius << 2;
  memory.fill(out, 0, margin);
  memory.fill(out + margin + bytes, 0, margin);
  out += margin;
  let c: usize = 0;
  for (; c < vectorBytes; c += 16) write(out + c, f32x4.mul(read(x + c, false), read(x + c, false)), false);
  for (; c < bytes; c += 4) write(out + c, f32x4.mul(read(x + c, true), read(x + c, true)), true);
}

@inline
function normAt(squares: usize, radius: usize, bias: v128, alpha: v128, single: bool): v128 {
  return f32x4.add(bias, f32x4.mul(alpha, windowSum(squares, radius, single)));
}

/**
 * out[r, c] = x[r, c] * (bias + alpha * sum of x[r, d]^2 over |d - c| <= radius)^-beta for rows [firstRow, lastRow):
 * A. Krizhevsky, I. Sutskever, G. Hinton, "ImageNet classification with deep convolutional neural networks", 2012.
 *
 * @param bias,alpha,beta the bits of floats
 * @param scratch channels + 2 * radius floats of this thread's own
 */
export function localResponse(
  x: usize, channels: usize, radius: usize, bias: i32, alpha: i32, beta: i32, out: usize, scratch: usize, firstRow: usize, lastRow: usize,
): void {
  const bytes = channels << 2;
  const vectorBytes = bytes & ~15;
  const biases = splat(reinterpret<f32>(bias)), alphas = splat(reinterpret<f32>(alpha)), betas = splat(reinterpret<f32>(beta));
  for (let row = firstRow; row < lastRow; row++) {
    const source = x + row * bytes, target = out + row * bytes;
    squaresWithMargins(source, bytes, radius, scratch);
    let c: usize = 0;
    for (; c < vectorBytes; c += 16) write(target + c, f32x4.mul(read(source + c, false), inversePower(normAt(scratch + c, radius, biases, alphas, false), betas)), false);
    for (; c < bytes; c += 4) write(target + c, f32x4.mul(read(source + c, true), inversePower(normAt(scratch + c, radius, biases, alphas, true), betas)), true);
  }
}

/** out = outGradient * norm^-beta, and ratios = outGradient * y / norm. */
@inline
function directAt(squares: usize, radius: usize, bias: v128, alpha: v128, beta: v128, y: usize, outGradient: usize, out: usize, ratios: usize, single: bool): void {
  const norm = normAt(squares, radius, bias, alpha, single);
  const dy = read(outGradient, single);
  write(out, f32x4.mul(dy, inversePower(norm, beta)), single);
  write(ratios, f32x4.div(f32x4.mul(dy, read(y, single)), norm), single);
}

@inline
function indirectAt(x: usize, ratios: usize, radius: usize, factor: v128, out: usize, single: bool): void {
  write(out, f32x4.sub(read(out, single), f32x4.mul(f32x4.mul(factor, read(x, single)), windowSum(ratios, radius, single))), single);
}

/**
 * The gradient of the input for rows [firstRow, lastRow).
 *
 * @param y what `localResponse` gave
 * @param scratch 2 * (channels + 2 * radius) floats of this thread's own
 */
export function localResponseGradient(
  x: usize, y: usize, outGradient: usize, channels: usize, radius: usize, bias: i32, alpha: i32, beta: i32, out: usize, scratch: usize,
  firstRow: usize, lastRow: usize,
): void {
  const bytes = channels << 2;
  const vectorBytes = bytes & ~15;
  const margin = radius << 2;
  const biases = splat(reinterpret<f32>(bias)), alphas = splat(reinterpret<f32>(alpha)), betas = splat(reinterpret<f32>(beta));
  const factor = f32x4.mul(f32x4.mul(splat(2), alphas), betas);
  const ratios = scratch + bytes + 2 * margin;
  memory.fill(ratios, 0, margin);
  memory.fill(ratios + margin + bytes, 0, margin);
  for (let offset = firstRow * bytes; offset < lastRow * bytes; offset += bytes) {
    squaresWithMargins(x + offset, bytes, radius, scratch);
    let c: usize = 0;
    for (; c < vectorBytes; c += 16) directAt(scratch + c, radius, biases, alphas, betas, y + offset + c, outGradient + offset + c, out + offset + c, ratios + margin + c, false);
    for (; c < bytes; c += 4) directAt(scratch + c, radius, biases, alphas, betas, y + offset + c, outGradient + offset + c, out + offset + c, ratios + margin + c, true);
    for (c = 0; c < vectorBytes; c += 16) indirectAt(x + offset + c, ratios + c, radius, factor, out + offset + c, false);
    for (; c < bytes; c += 4) indirectAt(x + offset + c, ratios + c, radius, factor, out + offset + c, true);
  }
}
