/** 16-bit floats (IEEE 754-2019, binary16) as bit patterns: half the bytes for weights that are only looked at. */

// Bit patterns of 32-bit magnitudes: the smallest that rounds to infinity, infinity, and 2^-14, the smallest normal number.
const tooLarge = 0x477ff000;
const infinite = 0x7f800000;
const smallestNormal = 0x38800000;
/** Adding and taking it away again rounds a double below 2^51 to an integer, ties to even. */
const rounder = 2 ** 52;

/** The nearest 16-bit floats, ties to even; magnitudes from 65,520 on become infinite. Relative error up to 2^-11 from 2^-14 on, below it at most 2^-25. */
export function toFloat16(values: Float32Array): Uint16Array<ArrayBuffer> {
  const halves = new Uint16Array(values.length);
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  for (let i = 0; i < bits.length; i++) {
    const pattern = bits[i] ?? 0;
    const magnitude = pattern & 0x7fffffff;
    let half: number;
    if (magnitude >= tooLarge) half = magnitude > infinite ? 0x7e00 : 0x7c00;
    // The exponent's bias sinks from 127 to 15, the fraction loses 13 bits.
    else if (magnitude >= smallestNormal) half = (magnitude - 0x38000000 + 0xfff + ((magnitude >>> 13) & 1)) >>> 13;
    else half = Math.abs(values[i] ?? 0) * 2 ** 24 + rounder - rounder;
    halves[i] = ((pattern >>> 16) & 0x8000) | half;
  }
  return halves;
}

/** The numbers that 16-bit floats stand for, exactly. */
export function fromFloat16(halves: Uint16Array): Float32Array<ArrayBuffer> {
  const values = new Float32Array(halves.length);
  const bits = new Uint32Array(values.buffer);
  for (let i = 0; i < halves.length; i++) {
    const half = halves[i] ?? 0;
    const magnitude = half & 0x7fff;
    if (magnitude < 0x400) {
      values[i] = (half & 0x8000 ? -1 : 1) * magnitude * 2 ** -24;
      continue;
    }
    const widened = magnitude < 0x7c00 ? (magnitude << 13) + 0x38000000 : infinite | ((magnitude & 0x3ff) << 13);
    bits[i] = ((half & 0x8000) << 16) | widened;
  }
  return values;
}
