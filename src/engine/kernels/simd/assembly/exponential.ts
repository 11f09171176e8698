/**
 * Exponential and logarithm in four lanes, by the polynomials of Moshier's Cephes library (expf, logf), about two units
 * in the last place. The standard library's tables would lie in tf.js's heap.
 */
import { splat } from './lanes';

/** e^x; 0 below -87, e^88 above 88. */
@inline
export function exponential(x: v128): v128 {
  const inRange = f32x4.ge(x, splat(-87.33654));
  x = f32x4.min(f32x4.max(x, splat(-87.33654)), splat(88));
  const n = f32x4.nearest(f32x4.mul(x, splat(1.44269504088896341)));
  // ln 2 in two parts, the first exact in few bits.
  const r = f32x4.sub(f32x4.sub(x, f32x4.mul(n, splat(0.693359375))), f32x4.mul(n, splat(-2.12194440e-4)));
  let p = splat(1.9875691500e-4);
  p = f32x4.add(f32x4.mul(p, r), splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), splat(5.0000001201e-1));
  p = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(p, r), r), r), splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return v128.and(f32x4.mul(p, power), inRange);
}

/** ln x for finite positive x, not denormal. */
@inline
export function logarithm(x: v128): v128 {
  // x = m * 2^n with m in [sqrt(1/2), sqrt(2)).
  const bits = i32x4.sub(x, i32x4.splat(0x3f3504f3));
  const exponent = i32x4.shr_s(bits, 23);
  const m = f32x4.sub(i32x4.sub(x, i32x4.shl(exponent, 23)), splat(1));
  const n = f32x4.convert_i32x4_s(exponent);
  const square = f32x4.mul(m, m);
  let p = splat(7.0376836292e-2);
  p = f32x4.add(f32x4.mul(p, m), splat(-1.1514610310e-1));
  p = f32x4.add(f32x4.mul(p, m), splat(1.1676998740e-1));
  p = f32x4.add(f32x4.mul(p, m), splat(-1.2420140846e-1));
  p = f32x4.add(f32x4.mul(p, m), splat(1.4249322787e-1));
  p = f32x4.add(f32x4.mul(p, m), splat(-1.6668057665e-1));
  p = f32x4.add(f32x4.mul(p, m), splat(2.0000714765e-1));
  p = f32x4.add(f32x4.mul(p, m), splat(-2.4999993993e-1));
  p = f32x4.add(f32x4.mul(p, m), splat(3.3333331174e-1));
  let y = f32x4.mul(f32x4.mul(p, m), square);
  y = f32x4.add(y, f32x4.mul(n, splat(-2.12194440e-4)));
  y = f32x4.sub(y, f32x4.mul(square, splat(0.5)));
  return f32x4.add(f32x4.add(m, y), f32x4.mul(n, splat(0.693359375)));
}
