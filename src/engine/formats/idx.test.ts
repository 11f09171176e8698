import { describe, expect, it } from 'vitest';
import { toFailure } from '../errors/failure';
import { readIdxImages, readIdxLabels } from './idx';

/** An IDX file by the book: magic, big-endian sizes, unsigned bytes. */
function idx(magic: number, sizes: readonly number[], data: readonly number[]): Uint8Array<ArrayBuffer> {
  const words = [magic, ...sizes].flatMap((word) => [(word >>> 24) & 255, (word >>> 16) & 255, (word >>> 8) & 255, word & 255]);
  return Uint8Array.from([...words, ...data]);
}

function failureOf(read: () => unknown): unknown {
  try {
    read();
  } catch (error) {
    return toFailure(error);
  }
  return null;
}

describe('IDX', () => {
  it('reads images and labels', () => {
    const images = readIdxImages(idx(2051, [2, 1, 3], [1, 2, 3, 4, 5, 255]), 'a');
    expect(images).toMatchObject({ count: 2, height: 1, width: 3 });
    expect([...images.pixels]).toEqual([1, 2, 3, 4, 5, 255]);
    expect([...readIdxLabels(idx(2049, [3], [9, 0, 4]), 'b', 10)]).toEqual([9, 0, 4]);
  });

  it('reads from the middle of a larger buffer', () => {
    const whole = Uint8Array.from([7, 7, 7, ...idx(2049, [2], [1, 2])]);
    expect([...readIdxLabels(whole.subarray(3), 'b', 10)]).toEqual([1, 2]);
  });

  it('says which file, what was expected, what was found', () => {
    const bad = (expected: string, found: string): unknown => ({ code: 'bad-file', details: { file: 'f', expected, found } });
    expect(failureOf(() => readIdxImages(idx(2049, [12], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), 'f'))).toEqual(bad('2051 (IDX3 images)', '2049 (IDX1 labels)'));
    expect(failureOf(() => readIdxLabels(Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), 'f', 10))).toEqual(bad('2049 (IDX1 labels)', '529205248 (gzip)'));
    expect(failureOf(() => readIdxImages(idx(2051, [2, 2, 2], [1, 2, 3]), 'f'))).toEqual(bad('24 bytes for 2 x 2 x 2', '19 bytes'));
    expect(failureOf(() => readIdxLabels(idx(2049, [1], [1, 2]), 'f', 10))).toEqual(bad('9 bytes for 1', '10 bytes'));
    expect(failureOf(() => readIdxImages(new Uint8Array(15), 'f'))).toEqual(bad('a header of 16 bytes (IDX3 images)', '15 bytes'));
    expect(failureOf(() => readIdxLabels(idx(2049, [2], [3, 10]), 'f', 10))).toEqual(bad('labels from 0 to 9', 'label 10 at position 1'));
  });

  it('is not fooled by sizes whose product overflows', () => {
    expect(failureOf(() => readIdxImages(idx(2051, [0xffffffff, 0xffffffff, 0xffffffff], []), 'f'))).toMatchObject({ code: 'bad-file' });
  });
});
