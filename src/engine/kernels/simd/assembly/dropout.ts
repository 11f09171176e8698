/** Dropout without a stored mask: whether a value is kept is a hash of the mask's key and the value's place. */
import { read, splat, write } from './lanes';

/** The round of `kernels/hooks/dropoutMask.ts`, four places at a time; both must give the same bits. */
@inline
function round(x: v128, shift: i32, factor: i32): v128 {
  return i32x4.mul(v128.xor(x, i32x4.shr_u(x, shift)), i32x4.splat(factor));
}

@inline
function hash(place: v128, first: v128, second: v128): v128 {
  const x = round(round(v128.xor(round(i32x4.add(place, first), 17, 0xed5ad4bb), second), 11, 0xac4c1b51), 15, 0x31848bab);
  return v128.xor(x, i32x4.shr_u(x, 14));
}

@inline
function dropAt(x: usize, out: usize, place: v128, first: v128, second: v128, threshold: v128, scale: v128, single: bool): void {
  const kept = i32x4.ge_u(hash(place, first, second), threshold);
  // A product with 0, as where the mask is a tensor: the same for infinities and signs of zero.
  write(out, f32x4.mul(read(x, single), v128.and(scale, kept)), single);
}

/**
 * out[i] = hash(key, i) >= threshold ? x[i] * 2^32 / (2^32 - threshold) : 0 for i in [first, last).
 *
 * @param key address of the mask's two 32-bit words
 * @param threshold the share of dropped values, times 2^32
 */
export function dropout(x: usize, key: usize, threshold: u32, out: usize, first: usize, last: usize): void {
  const firstWord = v128.load32_splat(key), secondWord = v128.load32_splat(key, 4);
  const thresholds = i32x4.splat(threshold);
  const scale = splat(<f32>(4294967296.0 / (4294967296.0 - <f64>threshold)));
  let place = i32x4.add(i32x4.splat(<i32>first), i32x4(0, 1, 2, 3));
  let i = first << 2;
  const end = last << 2;
  for (; i + 16 <= end; i += 16) {
    dropAt(x + i, out + i, place, firstWord, secondWord, thresholds, scale, false);
    place = i32x4.add(place, i32x4.splat(4));
  }
  for (; i < end; i += 4) {
    dropAt(x + i, out + i, place, firstWord, secondWord, thresholds, scale, true);
    place = i32x4.add(place, i32x4.splat(1));
  }
}
