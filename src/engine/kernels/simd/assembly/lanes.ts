/**
 * Element-wise loops handle four values at a time and what is left one by one, with the same code: `single` is a literal
 * at every call, so the choice costs nothing.
 */
@inline
export function read(address: usize, single: bool): v128 {
  return single ? v128.load32_zero(address) : v128.load(address);
}

@inline
export function write(address: usize, value: v128, single: bool): void {
  if (single) v128.store32_lane(address, value, 0);
  else v128.store(address, value);
}

@inline
export function splat(value: f32): v128 {
  return f32x4.splat(value);
}

/** Sum of the four lanes. */
@inline
export function sumOfLanes(x: v128): f32 {
  return f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1) + (f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3));
}
