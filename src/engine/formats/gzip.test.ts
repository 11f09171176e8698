import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzip, isGzip } from './gzip';

const content = randomBytes(200_000);
const packed = Uint8Array.from(gzipSync(content));

describe('gzip', () => {
  it('unpacks what zlib packed', async () => {
    expect(isGzip(packed)).toBe(true);
    expect(isGzip(content.subarray(0, 0))).toBe(false);
    expect(Buffer.compare(await gunzip(packed, 'f', content.length), content)).toBe(0);
  });

  it('refuses a shortened, a damaged and an extended stream', async () => {
    const damaged = packed.slice();
    damaged[damaged.length - 6] = (damaged[damaged.length - 6] ?? 0) ^ 1;
    for (const bytes of [packed.slice(0, -9), packed.slice(0, 3), damaged, packed.filter((_, i) => i !== 100)]) {
      await expect(gunzip(bytes, 'f', 1e6)).rejects.toMatchObject({ failure: { code: 'bad-file', details: { file: 'f', expected: 'a complete gzip stream' } } });
    }
  });

  it('stops a decompression bomb at the limit', async () => {
    const bomb = Uint8Array.from(gzipSync(Buffer.alloc(50_000_000)));
    await expect(gunzip(bomb, 'bomb.gz', 1_000_000)).rejects.toMatchObject({ failure: { code: 'file-too-large', details: { file: 'bomb.gz', limit: 1_000_000 } } });
  });
});
