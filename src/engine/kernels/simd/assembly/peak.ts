import { fma } from './fma';
import { splat, sumOfLanes } from './lanes';

/** Multiply-adds of four lanes in a round: as many independent sums as the product's tile has. */
const sums: i32 = 12;

/** Floating point operations of one round of `peak`: a multiplication and an addition a lane. */
export function operationsInPeakRound(): i32 {
  return sums * 4 * 2;
}

/** Multiplies and adds in registers alone, `rounds` times: the most that this machine can do. Returns a number that depends on all of it. */
export function peak(rounds: i32): f32 {
  const factor = splat(0.5), term = splat(1);
  let x0 = splat(0), x1 = splat(1), x2 = splat(2), x3 = splat(3), x4 = splat(4), x5 = splat(5);
  let x6 = splat(6), x7 = splat(7), x8 = splat(8), x9 = splat(9), x10 = splat(10), x11 = splat(11);
  for (let round = 0; round < rounds; round++) {
    x0 = fma(x0, factor, term);
    x1 = fma(x1, factor, term);
    x2 = fma(x2, factor, term);
    x3 = fma(x3, factor, term);
    x4 = fma(x4, factor, term);
    x5 = fma(x5, factor, term);
    x6 = fma(x6, factor, term);
    x7 = fma(x7, factor, term);
    x8 = fma(x8, factor, term);
    x9 = fma(x9, factor, term);
    x10 = fma(x10, factor, term);
    x11 = fma(x11, factor, term);
  }
  const half = f32x4.add(f32x4.add(f32x4.add(x0, x1), f32x4.add(x2, x3)), f32x4.add(x4, x5));
  return sumOfLanes(f32x4.add(half, f32x4.add(f32x4.add(x6, x7), f32x4.add(f32x4.add(x8, x9), f32x4.add(x10, x11)))));
}
