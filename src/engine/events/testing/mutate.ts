/** Damage as it happens and as somebody might do it: flipped bits, other bytes, missing, repeated and foreign pieces, wrong lengths. */
import type { RandomStream } from '../../runtime/random';

/** A damaged copy. @param other where foreign pieces come from. */
export function mutate(bytes: Uint8Array, other: Uint8Array, random: RandomStream): Uint8Array<ArrayBuffer> {
  let damaged = new Uint8Array(bytes);
  const times = 1 + random.below(3);
  for (let i = 0; i < times; i++) damaged = damages[random.below(damages.length)]?.(damaged, other, random) ?? damaged;
  return damaged;
}

type Damage = (bytes: Uint8Array, other: Uint8Array, random: RandomStream) => Uint8Array<ArrayBuffer>;

const place = (bytes: Uint8Array, random: RandomStream): number => random.below(Math.max(1, bytes.length));

const damages: readonly Damage[] = [
  (bytes, _, random) => {
    const at = place(bytes, random);
    const bit = 1 << random.below(8);
    return new Uint8Array(bytes.map((byte, i) => (i === at ? byte ^ bit : byte)));
  },
  (bytes, _, random) => new Uint8Array(bytes.subarray(0, place(bytes, random))),
  // Lengths, counts and sizes: 1 to 10 bytes that say "more" as a varint does, or as much as fits.
  (bytes, _, random) => new Uint8Array(bytes).fill(random.below(2) === 0 ? 0xff : 0, ...piece(bytes, random, 10)),
  (bytes, _, random) => {
    const [from, to] = piece(bytes, random, 64);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  (bytes, other, random) => {
    const at = place(bytes, random);
    return joined(bytes.subarray(0, at), other.subarray(...piece(other, random, 256)), bytes.subarray(at + random.below(2) * random.below(64)));
  },
  (bytes, _, random) => {
    const at = place(bytes, random);
    const repeated = bytes.subarray(...piece(bytes, random, 64));
    return joined(bytes.subarray(0, at), ...Array.from({ length: 1 + random.below(20) }, () => repeated), bytes.subarray(at));
  },
];

function piece(bytes: Uint8Array, random: RandomStream, longest: number): [number, number] {
  const from = place(bytes, random);
  return [from, from + 1 + random.below(longest)];
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts));
}
