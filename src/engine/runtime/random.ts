/**
 * runtime: what the engine stands on: random numbers, backends, device, memory. Must not import models, data or training.
 *
 * Random numbers without hidden state. A stream is a pure function of its key (seed, purpose, counters), so a
 * checkpoint needs only the seed and the step. Keys are hashed with MurmurHash3's mixing (A. Appleby, 2008) and
 * SplitMix-style expansion; numbers come from xoshiro128** 1.1 (D. Blackman, S. Vigna, "Scrambled linear
 * pseudorandom number generators", ACM TOMS 47, 2021).
 */
const uniformUnit = 2 ** -24; // float32 holds 24 bits exactly, so no value rounds up to 1

export class RandomStream {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  constructor(a: number, b: number, c: number, d: number) {
    this.#a = a;
    this.#b = b;
    this.#c = c;
    this.#d = d;
  }

  /** A uniformly distributed integer from 0 to 2^32 - 1. */
  uint32(): number {
    const scrambled = Math.imul(rotate(Math.imul(this.#b, 5), 7), 9) >>> 0;
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = rotate(this.#d, 11);
    return scrambled;
  }

  /** A uniform number in [0, 1), a multiple of 2^-24. */
  uniform(): number {
    return (this.uint32() >>> 8) * uniformUnit;
  }

  /** A uniform integer in [0, n), unbiased by rejection; n from 1 to 2^32. */
  below(n: number): number {
    const limit = 2 ** 32 - (2 ** 32 % n);
    let drawn = this.uint32();
    while (drawn >= limit) drawn = this.uint32();
    return drawn % n;
  }

  /** A standard normal number (Box and Muller, 1958); draws two uniforms. */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    return radius * Math.cos(2 * Math.PI * this.uniform());
  }

  /** The numbers 0..n-1 in uniformly random order (Fisher and Yates; Durstenfeld's form). */
  permutation(n: number): Uint32Array<ArrayBuffer> {
    const order = Uint32Array.from({ length: n }, (_, i) => i);
    for (let i = n - 1; i > 0; i--) {
      const j = this.below(i + 1);
      const held = order[i] ?? 0;
      order[i] = order[j] ?? 0;
      order[j] = held;
    }
    return order;
  }

  /** Fills `target` with uniform numbers in [0, 1). */
  fillUniform(target: Float32Array): void {
    for (let i = 0; i < target.length; i++) target[i] = this.uniform();
  }
}

/**
 * The stream of one key. Equal keys give equal numbers; keys that differ anywhere give unrelated ones.
 * @param purpose what the numbers are for, e.g. `init`, `shuffle`, `dropout`
 * @param counters integers such as epoch, step or layer
 */
export function stream(seed: number, purpose: string, ...counters: number[]): RandomStream {
  let hash = 0x9747b28c;
  const absorb = (word: number) => {
    hash = mixWord(hash, word);
  };
  const absorbInteger = (value: number) => {
    absorb(value | 0);
    absorb(Math.floor(value / 2 ** 32));
  };
  absorbInteger(seed);
  for (let i = 0; i < purpose.length; i++) absorb(purpose.charCodeAt(i));
  absorb(purpose.length);
  for (const counter of counters) absorbInteger(counter);
  absorb(counters.length);
  const word = (i: number) => finish((hash + Math.imul(i, 0x9e3779b9)) | 0);
  // xoshiro's only forbidden state is all zeros; a constant bit keeps out of it.
  return new RandomStream(word(1), word(2), word(3), word(4) | 1);
}

function rotate(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits));
}

/** One block of MurmurHash3 (32 bits). */
function mixWord(hash: number, word: number): number {
  const mixed = Math.imul(rotate(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
  return (Math.imul(rotate(hash ^ mixed, 13), 5) + 0xe6546b64) | 0;
}

/** MurmurHash3's finaliser: every input bit changes every output bit with probability close to a half. */
function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
