import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EngineError } from '../errors/failure';
import { readSafetensors, writeSafetensors, type NamedTensors } from './safetensors';

/** A file from a header given as text, independent of the writer. */
function file(header: string, data: readonly number[] = []): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(header);
  const bytes = new Uint8Array(8 + text.length + data.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, 8);
  bytes.set(data, 8 + text.length);
  return bytes;
}
const one = [0, 0, 0x80, 0x3f];

describe('safetensors', () => {
  it('writes the bytes that the format asks for', () => {
    const bytes = new Uint8Array(writeSafetensors({ b: { shape: [1], values: Float32Array.of(1) }, a: { shape: [], values: Float32Array.of(-2) } }, { by: 'us' }));
    const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
    expect(length % 8).toBe(0);
    expect(new TextDecoder().decode(bytes.subarray(8, 8 + length)).trimEnd()).toBe(
      '{"__metadata__":{"by":"us"},"a":{"dtype":"F32","shape":[],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}',
    );
    expect([...bytes.subarray(8 + length)]).toEqual([0, 0, 0, 0xc0, ...one]);
  });

  it('reads a file made elsewhere, at any alignment', () => {
    const made = file('{"x":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]},"empty":{"dtype":"F32","shape":[0,3],"data_offsets":[8,8]}}   ', [...one, 0, 0, 0, 0xc0]);
    const { tensors, metadata } = readSafetensors(made, 'f');
    expect(metadata).toEqual({});
    expect(tensors['x']).toEqual({ shape: [1, 2], values: Float32Array.of(1, -2) });
    expect(tensors['empty']?.values).toHaveLength(0);
  });

  it('stores numbers in half the bytes when asked, and reads them', () => {
    const bytes = new Uint8Array(writeSafetensors({ a: { shape: [3], values: Float32Array.of(1, -2, 1 / 3) } }, {}, 'F16'));
    // 1 is 0x3c00, -2 is 0xc000, 1/3 is nearest to 0x3555 = 1365/4096.
    expect([...bytes.subarray(-6)]).toEqual([0, 0x3c, 0, 0xc0, 0x55, 0x35]);
    expect(readSafetensors(bytes, 'f').tensors['a']).toEqual({ shape: [3], values: Float32Array.of(1, -2, 1365 / 4096) });
  });

  it('gives back any tensors bit by bit, whatever their order', () => {
    const tensor = fc.uint8Array({ maxLength: 64 }).map((bytes) => {
      const values = new Float32Array(bytes.slice(0, bytes.length & ~3).buffer);
      return { shape: [1, values.length], values };
    });
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }).filter((name) => !['__proto__', '__metadata__', 'constructor', 'prototype'].includes(name)), tensor), (tensors) => {
        const bytes = writeSafetensors(tensors);
        const back = readSafetensors(bytes, 'f').tensors;
        expect(Object.keys(back).sort()).toEqual(Object.keys(tensors).sort());
        for (const [name, { shape, values }] of Object.entries(back)) {
          expect(shape).toEqual(tensors[name]?.shape);
          expect(new Uint8Array(values.buffer)).toEqual(new Uint8Array(tensors[name]?.values.slice().buffer ?? new ArrayBuffer(0)));
        }
        const reversed: NamedTensors = Object.fromEntries(Object.entries(tensors).reverse());
        expect(new Uint8Array(writeSafetensors(reversed))).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  it.each([
    ['no header', new Uint8Array(7)],
    ['a header longer than the file', Uint8Array.of(200, 0, 0, 0, 0, 0, 0, 0, 0x7b, 0x7d)],
    ['a header of 2^63 bytes', Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 128, 0x7b, 0x7d)],
    ['text that is no JSON', file('{"a":')],
    ['a list', file('[]')],
    ['nesting without end', file('['.repeat(200_000))],
    ['another type', file('{"a":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}', one)],
    ['16-bit floats of four bytes', file('{"a":{"dtype":"F16","shape":[1],"data_offsets":[0,4]}}', one)],
    ['a shape that does not fit', file('{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}', one)],
    ['a negative size', file('{"a":{"dtype":"F32","shape":[-1,-1],"data_offsets":[0,4]}}', one)],
    ['a fraction', file('{"a":{"dtype":"F32","shape":[0.5,2],"data_offsets":[0,4]}}', one)],
    ['too many dimensions', file(`{"a":{"dtype":"F32","shape":[${'1,'.repeat(8)}1],"data_offsets":[0,4]}}`, one)],
    ['offsets beyond the end', file('{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}', one)],
    ['offsets backwards', file('{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}', one)],
    ['an overlap', file('{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}', one)],
    ['a gap', file('{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}', [...one, ...one])],
    ['data left over', file('{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}', [...one, 0])],
    ['sizes whose product overflows', file('{"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}}')],
    ['a tensor named __proto__', file('{"__proto__":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}', one)],
    ['metadata that is no text', file('{"__metadata__":{"a":1}}')],
    ['metadata named __proto__', file('{"__metadata__":{"__proto__":"x"}}')],
  ])('refuses %s', (_, bytes) => {
    expect(() => readSafetensors(bytes, 'f')).toThrow(expect.objectContaining({ failure: expect.objectContaining({ code: 'bad-file' }) as unknown }));
    expect(Object.hasOwn(Object.prototype, 'dtype')).toBe(false);
  });

  it('never fails otherwise than with an EngineError on a damaged file', () => {
    const good = new Uint8Array(writeSafetensors({ a: { shape: [2, 2], values: Float32Array.of(1, 2, 3, 4) }, b: { shape: [3], values: new Float32Array(3) } }, { k: 'v' }));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }), fc.nat(good.length), (changes, cut) => {
        const bytes = good.slice(0, cut % 3 === 0 ? cut : good.length);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        try {
          readSafetensors(bytes, 'f');
        } catch (error) {
          expect(error).toBeInstanceOf(EngineError);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not write what it would not read', () => {
    expect(() => writeSafetensors({ a: { shape: [2], values: new Float32Array(3) } })).toThrow(EngineError);
    expect(() => writeSafetensors({ constructor: { shape: [1], values: new Float32Array(1) } })).toThrow(EngineError);
  });
});
