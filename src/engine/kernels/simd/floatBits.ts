const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/** The bits of a 32-bit float, as kernels take numbers that are not integers. */
export function floatBits(value: number): number {
  float[0] = value;
  return bits[0] ?? 0;
}
