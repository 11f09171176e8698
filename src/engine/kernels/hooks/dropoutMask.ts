/** Two 32-bit words that a dropout mask depends on, besides a value's place. */
export type MaskKey = readonly [first: number, second: number];

/** The share of dropped values (0 <= rate < 1) in units of 2^-32. */
export const dropThreshold = (rate: number): number => Math.round(rate * 2 ** 32);

const round = (x: number, shift: number, factor: number): number => Math.imul(x ^ (x >>> shift), factor);

/**
 * 32 random bits of a place under a key: C. Wellons' `triple32` (hash-prospector, 2018), the least biased mixing of three
 * multiplications, of the place moved by the key's first word, with the second word mixed in after the first round.
 */
export function hashOfPlace(place: number, [first, second]: MaskKey): number {
  const x = round(round(round((place + first) | 0, 17, 0xed5ad4bb) ^ second, 11, 0xac4c1b51), 15, 0x31848bab);
  return (x ^ (x >>> 14)) >>> 0;
}

/** `size` factors: 0 with probability `rate`, else `1 / (1 - rate)`; the same as the SIMD kernel's, bit for bit. */
export function dropoutMask(size: number, rate: number, key: MaskKey): Float32Array {
  const threshold = dropThreshold(rate);
  const kept = 2 ** 32 / (2 ** 32 - threshold);
  const mask = new Float32Array(size);
  for (let i = 0; i < size; i++) mask[i] = hashOfPlace(i, key) < threshold ? 0 : kept;
  return mask;
}
