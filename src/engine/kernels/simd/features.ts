/** Builds of the kernels, best first: `relaxed` multiplies and adds in one instruction. */
export type Variant = 'relaxed' | 'simd';

// (module (func (result v128) ...)): a smallest module that only validates where the instruction is known.
const prefix = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10];
const zero = [65, 0, 253, 15];
const moduleOf = (...instructions: number[]): Uint8Array<ArrayBuffer> => {
  const body = [0, ...instructions, 11];
  return new Uint8Array([...prefix, body.length + 2, 1, body.length, ...body]);
};
const splat = moduleOf(...zero);
// f32x4.relaxed_madd is 0xfd 0x105.
const relaxedMultiplyAdd = moduleOf(...zero, ...zero, ...zero, 253, 133, 2);

/** The best build this browser can run; null without SIMD. */
export function bestVariant(): Variant | null {
  if (WebAssembly.validate(relaxedMultiplyAdd)) return 'relaxed';
  return WebAssembly.validate(splat) ? 'simd' : null;
}
