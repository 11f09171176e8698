/**
 * Update rules of the optimizers in one pass over memory: variable and slots are changed where they lie. The formulas and
 * their roundings are those of the rules in `optim/rules`, operation by operation.
 *
 * Every rule takes values [first, last) and the address of its numbers (f32 each, in the order of the constants it reads).
 */
import { read, splat, write } from './lanes';

@inline
function constant(numbers: usize, index: usize): v128 {
  return v128.load32_splat(numbers + (index << 2));
}

/** keep * before + (1 - keep) * now, with 1 - keep given. */
@inline
function average(before: v128, keep: v128, now: v128, gain: v128): v128 {
  return f32x4.add(f32x4.mul(before, keep), f32x4.mul(now, gain));
}

@inline
function descend(variable: usize, descent: v128, single: bool): void {
  write(variable, f32x4.sub(read(variable, single), descent), single);
}

@inline
function sgdAt(variable: usize, gradient: usize, rate: v128, single: bool): void {
  descend(variable, f32x4.mul(read(gradient, single), rate), single);
}

/** Numbers: learning rate. */
export function sgd(variable: usize, gradient: usize, first: usize, last: usize, numbers: usize): void {
  const rate = constant(numbers, 0);
  let i = first << 2;
  const end = last << 2;
  for (; i + 16 <= end; i += 16) sgdAt(variable + i, gradient + i, rate, false);
  for (; i < end; i += 4) sgdAt(variable + i, gradient + i, rate, true);
}

@inline
function momentumAt(variable: usize, gradient: usize, velocity: usize, rate: v128, keep: v128, nesterov: bool, single: bool): void {
  const descent = f32x4.mul(read(gradient, single), rate);
  const moved = f32x4.sub(f32x4.mul(read(velocity, single), keep), descent);
  write(velocity, moved, single);
  const change = nesterov ? f32x4.sub(f32x4.mul(moved, keep), descent) : moved;
  write(variable, f32x4.add(read(variable, single), change), single);
}

/** Numbers: learning rate, momentum. */
export function momentum(variable: usize, gradient: usize, velocity: usize, first: usize, last: usize, numbers: usize): void {
  const rate = constant(numbers, 0), keep = constant(numbers, 1);
  let i = first << 2;
  const end = last << 2;
  for (; i + 16 <= end; i += 16) momentumAt(variable + i, gradient + i, velocity + i, rate, keep, false, false);
  for (; i < end; i += 4) momentumAt(variable + i, gradient + i, velocity + i, rate, keep, false, true);
}

/** Numbers: learning rate, momentum. */
export function nesterov(variable: usize, gradient: usize, velocity: usize, first: usize, last: usize, numbers: usize): void {
  const rate = constant(numbers, 0), keep = constant(numbers, 1);
  let i = first << 2;
  const end = last << 2;
  for (; i + 16 <= end; i += 16) momentumAt(variable + i, gradient + i, velocity + i, rate, keep, true, false);
  for (; i < end; i += 4) momentumAt(variable + i, gradient + i, velocity + i, rate, keep, true, true);
}

/** The descent of the rules that divide by a root: numerator / (sqrt(squares) + epsilon). */
@inline
function scaled(numerator: v128, squares: v128, epsilon: v128): v128 {
  return f32x4.div(numerator, f32x4.add(f32x4.sqrt(squares), epsilon));
}

@inline
function adagradAt(variable: usize, gradient: usize, accumulator: usize, rate: v128, epsilon: v128, single: bool): void {
  const g = read(gradient, single);
  const summed = f32x4.add(read(accumulator, single), f32x4.mul(g, g));
  write(accumulator, summed, single);
  descend(variable, scaled(f32x4.mul(g, rate), summed, epsilon), single);
}

/** Numbers: learning rate, epsilon. */
export function adagrad(variable: usize, gradient: usize, accumulator: usize, first: usize, last: usize, numbers: usize): void {
  const rate = constant(numbers, 0), epsilon = constant(numbers, 1);
  let i = first << 2;
  const end = last << 2;
  for (; i + 16 <= end; i += 16) adagradAt(variable + i, gradient + i, accumulator + i, rate, epsilon, false);
  for (; i < end; i += 4) adagradAt(variable + i, gradient + i, accumulator + i, rate, epsilon, true);
}

@inline
function rmspropAt(variable: usize, gradient: usize, meanSquare: usize, rate: v128, epsilon: v128, keep: v128, gain: v128, single: bool): void {
  const g = read(gradient, single);
  const squares = average(read(meanSquare, single), keep, f32x4.mul(g, g), gain);
  write(meanSquare, squares, single);
  descend(variable, scaled(f32x4.mul(g, rate), squares, epsilon), single);
}

/** Numbers: learning rate, epsilon, rho, 1 - rho. */
export function rmsprop(variable: usize, gradient: usize, meanSquare: usize, first: usize, last: usize, numbers: usize): void {
  const rate = constant(numbers, 0), epsilon = constant(numbers, 1), keep = constant(numbers, 2), gain = constant(numbers, 3);
  let i = first << 2;
  const end = last << 2;
  for (; i + 16 <= end; i += 16) rmspropAt(variable + i, gradient + i, meanSquare + i, rate, epsilon, keep, gain, false);
  for (; i < end; i += 4) rmspropAt(variable + i, gradient + i, meanSquare + i, rate, epsilon, keep, gain, true);
}

@inline
function adadeltaAt(variable: usize, gradient: usize, accumulator: usize, accumulatedUpdate: usize, rate: v128, epsilon: v128, keep: v128, gain: v128, single: bool): void {
  const g = read(gradient, single);
  const updates = read(accumulatedUpdate, single);
  const squares = average(read(accumulator, single), keep, f32x4.mul(g, g), gain);
  const ratio = f32x4.div(f32x4.sqrt(f32x4.add(updates, epsilon)), f32x4.sqrt(f32x4.add(squares, epsilon)));
  const delta = f32x4.mul(ratio, g);
  write(accumulator, squares, single);
  write(accumulatedUpdate, average(updates, keep, f32x4.mul(delta, delta), gain), single);
  descend(variable, f32x4.mul(delta, rate), single);
}

/** Numbers: learning rate, epsilon, rho, 1 - rho. */
export function adadelta(variable: usize, gradient: usize, accumulator: usize, accumulatedUpdate: usize, first: usize, last: usize, numbers: usize): void {
  const rate = constant(numbers, 0), epsilon = constant(numbers, 1), keep = constant(numbers, 2), gain = constant(numbers, 3);
  let i = first << 2;
  const end = last << 2;
  for (; i + 16 <= end; i += 16) adadeltaAt(variable + i, gradient + i, accumulator + i, accumulatedUpdate + i, rate, epsilon, keep, gain, false);
  for (; i < end; i += 4) adadeltaAt(variable + i, gradient + i, accumulator + i, accumulatedUpdate + i, rate, epsilon, keep, gain, true);
}

@inline
function adamAt(variable: usize, gradient: usize, mean: usize, meanSquare: usize, numbers: usize, single: bool): void {
  const g = read(gradient, single);
  const m = average(read(mean, single), constant(numbers, 2), g, constant(numbers, 3));
  const v = average(read(meanSquare, single), constant(numbers, 4), f32x4.mul(g, g), constant(numbers, 5));
  write(mean, m, single);
  write(meanSquare, v, single);
  descend(variable, scaled(f32x4.mul(m, constant(numbers, 0)), v, constant(numbers, 1)), single);
}

/** Numbers: learning rate with both bias corrections, epsilon, beta1, 1 - beta1, beta2, 1 - beta2. */
export function adam(variable: usize, gradient: usize, mean: usize, meanSquare: usize, first: usize, last: usize, numbers: usize): void {
  let i = first << 2;
  const end = last << 2;
  for (; i + 16 <= end; i += 16) adamAt(variable + i, gradient + i, mean + i, meanSquare + i, numbers, false);
  for (; i < end; i += 4) adamAt(variable + i, gradient + i, mean + i, meanSquare + i, numbers, true);
}

@inline
function adamaxAt(variable: usize, gradient: usize, mean: usize, largest: usize, numbers: usize, single: bool): void {
  const g = read(gradient, single);
  const m = average(read(mean, single), constant(numbers, 2), g, constant(numbers, 3));
  const u = f32x4.max(f32x4.mul(read(largest, single), constant(numbers, 4)), f32x4.abs(g));
  write(mean, m, single);
  write(largest, u, single);
  descend(variable, f32x4.div(f32x4.mul(m, constant(numbers, 0)), f32x4.add(u, constant(numbers, 1))), single);
}

/** Numbers: learning rate with the bias correction, epsilon, beta1, 1 - beta1, beta2. */
export function adamax(variable: usize, gradient: usize, mean: usize, largest: usize, first: usize, last: usize, numbers: usize): void {
  let i = first << 2;
  const end = last << 2;
  for (; i + 16 <= end; i += 16) adamaxAt(variable + i, gradient + i, mean + i, largest + i, numbers, false);
  for (; i < end; i += 4) adamaxAt(variable + i, gradient + i, mean + i, largest + i, numbers, true);
}

@inline
function nadamAt(variable: usize, gradient: usize, mean: usize, meanSquare: usize, numbers: usize, single: bool): void {
  const g = read(gradient, single);
  const m = average(read(mean, single), constant(numbers, 4), g, constant(numbers, 5));
  const v = average(read(meanSquare, single), constant(numbers, 6), f32x4.mul(g, g), constant(numbers, 7));
  write(mean, m, single);
  write(meanSquare, v, single);
  const ahead = f32x4.add(f32x4.mul(g, constant(numbers, 0)), f32x4.mul(m, constant(numbers, 1)));
  descend(variable, scaled(ahead, f32x4.mul(v, constant(numbers, 2)), constant(numbers, 3)), single);
}

/** Numbers: learning rate times the shares of gradient and mean, correction of the squares, epsilon, beta1, 1 - beta1, beta2, 1 - beta2. */
export function nadam(variable: usize, gradient: usize, mean: usize, meanSquare: usize, first: usize, last: usize, numbers: usize): void {
  let i = first << 2;
  const end = last << 2;
  for (; i + 16 <= end; i += 16) nadamAt(variable + i, gradient + i, mean + i, meanSquare + i, numbers, false);
  for (; i < end; i += 4) nadamAt(variable + i, gradient + i, mean + i, meanSquare + i, numbers, true);
}

/** Moves the variable by `descent` and by its own share `decay`. */
@inline
function descendAndDecay(variable: usize, descent: v128, decay: v128, single: bool): void {
  descend(variable, f32x4.add(f32x4.mul(read(variable, single), decay), descent), single);
}

@inline
function adamwAt(variable: usize, gradient: usize, mean: usize, meanSquare: usize, numbers: usize, single: bool): void {
  const g = read(gradient, single);
  const m = average(read(mean, single), constant(numbers, 2), g, constant(numbers, 3));
  const v = average(read(meanSquare, single), constant(numbers, 4), f32x4.mul(g, g), constant(numbers, 5));
  write(mean, m, single);
  write(meanSquare, v, single);
  descendAndDecay(variable, scaled(f32x4.mul(m, constant(numbers, 0)), v, constant(numbers, 1)), constant(numbers, 6), single);
}

/** Numbers: those of Adam, learning rate times weight decay. */
export function adamw(variable: usize, gradient: usize, mean: usize, meanSquare: usize, first: usize, last: usize, numbers: usize): void {
  let i = first << 2;
  const end = last << 2;
  for (; i + 16 <= end; i += 16) adamwAt(variable + i, gradient + i, mean + i, meanSquare + i, numbers, false);
  for (; i < end; i += 4) adamwAt(variable + i, gradient + i, mean + i, meanSquare + i, numbers, true);
}

/** -1, 0 or 1. */
@inline
function sign(x: v128): v128 {
  const one = splat(1), zero = splat(0);
  const positive = v128.and(f32x4.gt(x, zero), one);
  return f32x4.sub(positive, v128.and(f32x4.lt(x, zero), one));
}

@inline
function lionAt(variable: usize, gradient: usize, mean: usize, numbers: usize, single: bool): void {
  const g = read(gradient, single);
  const m = read(mean, single);
  const direction = sign(average(m, constant(numbers, 1), g, constant(numbers, 2)));
  write(mean, average(m, constant(numbers, 3), g, constant(numbers, 4)), single);
  descendAndDecay(variable, f32x4.mul(direction, constant(numbers, 0)), constant(numbers, 5), single);
}

/** Numbers: learning rate, beta1, 1 - beta1, beta2, 1 - beta2, learning rate times weight decay. */
export function lion(variable: usize, gradient: usize, mean: usize, first: usize, last: usize, numbers: usize): void {
  let i = first << 2;
  const end = last << 2;
  for (; i + 16 <= end; i += 16) lionAt(variable + i, gradient + i, mean + i, numbers, false);
  for (; i < end; i += 4) lionAt(variable + i, gradient + i, mean + i, numbers, true);
}
