/**
 * The counter-based generator that TensorFlow draws from: Philox 4x32 with ten rounds (J. Salmon et al., "Parallel random
 * numbers: as easy as 1, 2, 3", SC 2011; tensorflow/core/lib/random/philox_random.h).
 */
const multipliers = [0xd2511f53, 0xcd9e8d57] as const;
const weyl = [0x9e3779b9, 0xbb67ae85] as const;
const rounds = 10;

/** The upper 32 bits of a product of two unsigned numbers of 32 bits. */
function upper(a: number, b: number): number {
  const [aLow, aHigh, bLow, bHigh] = [a & 0xffff, a >>> 16, b & 0xffff, b >>> 16];
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const carried = aLow * bHigh + (middle & 0xffff);
  return (aHigh * bHigh + Math.floor(middle / 65536) + Math.floor(carried / 65536)) >>> 0;
}

const low = (value: number): number => value >>> 0;
const high = (value: number): number => Math.floor(value / 2 ** 32) >>> 0;

export class Philox {
  readonly #key: readonly [number, number];
  readonly #stream: readonly [number, number];
  #position: number;
  #block: readonly number[] = [];
  #used = 4;

  /** Two integers choose the sequence; `position` is the first block of four numbers. */
  constructor(seed: number, seed2: number, position = 0) {
    this.#key = [low(seed), high(seed)];
    this.#stream = [low(seed2), high(seed2)];
    this.#position = position;
  }

  /** Goes on at another block. */
  moveTo(position: number): void {
    this.#position = position;
    this.#used = 4;
  }

  /** The next number, uniform from 0 to 2^32 - 1. */
  next(): number {
    if (this.#used === 4) {
      this.#block = this.#blockAt(this.#position);
      this.#position += 1;
      this.#used = 0;
    }
    this.#used += 1;
    return this.#block[this.#used - 1] ?? 0;
  }

  #blockAt(position: number): readonly number[] {
    let [c0, c1, c2, c3] = [low(position), high(position), ...this.#stream];
    let [k0, k1] = this.#key;
    for (let round = 0; round < rounds; round++) {
      const [p0, p1] = [upper(multipliers[0], c0), upper(multipliers[1], c2)];
      const [l0, l1] = [Math.imul(multipliers[0], c0) >>> 0, Math.imul(multipliers[1], c2) >>> 0];
      [c0, c1, c2, c3] = [(p1 ^ c1 ^ k0) >>> 0, l1, (p0 ^ c3 ^ k1) >>> 0, l0];
      [k0, k1] = [(k0 + weyl[0]) >>> 0, (k1 + weyl[1]) >>> 0];
    }
    return [c0, c1, c2, c3];
  }
}
