import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import type { Task } from '../protocol';
import type { Platform } from '../runtime/platform';
import { scriptedPlatform } from '../runtime/testing/scriptedPlatform';
import { fetchVerified } from './fetchVerified';
import type { FileEntry } from './manifest';

const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const content = Uint8Array.from({ length: 5_000 }, (_, i) => (i * i) % 251);
const packed = Uint8Array.from(gzipSync(content));
const entry: FileEntry = { path: 'datasets/a/file.gz', bytes: packed.length, sha256: sum(packed), decompressed: { bytes: content.length, sha256: sum(content) } };
const plain: FileEntry = { path: 'datasets/plain', bytes: content.length, sha256: sum(content), decompressed: null };

/** Serves `answer` for every file and counts how often. */
function platformWith(answer: Uint8Array<ArrayBuffer>, kept = new Map<string, Uint8Array<ArrayBuffer>>()): Platform & { readonly downloads: () => number } {
  let downloads = 0;
  const platform = scriptedPlatform({
    fetchFile: (_, onProgress) => {
      downloads++;
      onProgress(0.5);
      return Promise.resolve(answer);
    },
    cache: { get: (key) => Promise.resolve(kept.get(key) ?? null), set: (key, bytes) => Promise.resolve(void kept.set(key, bytes)) },
  });
  return { ...platform, downloads: () => downloads };
}
const same = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => bytes;
const ignore = (): void => undefined;

describe('fetchVerified', () => {
  it('downloads, verifies, unpacks and tells so', async () => {
    const tasks: Task[] = [];
    expect(await fetchVerified(platformWith(packed), entry, same, (task) => tasks.push(task))).toEqual(content);
    expect(tasks.map(({ name, subject, fraction }) => [name, subject, fraction])).toEqual([
      ['download', 'file.gz', 0],
      ['download', 'file.gz', 0.5],
      ['verify', 'file.gz', null],
      ['decode', 'file.gz', null],
    ]);
  });

  it('accepts a *.gz that was unpacked on the way, and files that are not packed', async () => {
    expect(await fetchVerified(platformWith(content), entry, same, ignore)).toEqual(content);
    expect(await fetchVerified(platformWith(content), plain, same, ignore)).toEqual(content);
  });

  it('takes verified bytes from the cache without download or hashing', async () => {
    const platform = platformWith(packed);
    await fetchVerified(platform, entry, same, ignore);
    const digest = vi.spyOn(globalThis.crypto.subtle, 'digest');
    expect(await fetchVerified(platform, entry, same, ignore)).toEqual(content);
    expect(platform.downloads()).toBe(1);
    expect(digest).not.toHaveBeenCalled();
    digest.mockRestore();
  });

  it('ignores a cache entry of the wrong size, one that cannot be decoded, and a cache that fails', async () => {
    const key = `sha256-${sum(content)}`;
    const short = platformWith(packed, new Map([[key, content.slice(1)]]));
    expect(await fetchVerified(short, entry, same, ignore)).toEqual(content);
    expect(short.downloads()).toBe(1);

    const refuseZeros = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
      if (bytes.every((byte) => byte === 0)) throw new Error('not this');
      return bytes;
    };
    expect(await fetchVerified(platformWith(packed, new Map([[key, new Uint8Array(content.length)]])), entry, refuseZeros, ignore)).toEqual(content);

    const broken = { ...platformWith(packed), cache: { get: () => Promise.reject(new Error('forbidden')), set: () => Promise.reject(new Error('full')) } };
    expect(await fetchVerified(broken, entry, same, ignore)).toEqual(content);
  });

  it('says what is wrong with a damaged, shortened or foreign file, and caches nothing of it', async () => {
    const damaged = packed.slice();
    damaged[40] = (damaged[40] ?? 0) ^ 1;
    const kept = new Map<string, Uint8Array<ArrayBuffer>>();
    await expect(fetchVerified(platformWith(damaged, kept), entry, same, ignore)).rejects.toMatchObject({
      failure: { code: 'checksum-mismatch', details: { file: 'file.gz', expected: entry.sha256, found: sum(damaged) } },
    });
    await expect(fetchVerified(platformWith(packed.slice(0, -5), kept), entry, same, ignore)).rejects.toMatchObject({
      failure: { code: 'bad-file', details: { file: 'file.gz', expected: `${packed.length} bytes`, found: `${packed.length - 5} bytes` } },
    });
    const page = new TextEncoder().encode('<!doctype html><title>Not found</title>');
    await expect(fetchVerified(platformWith(page, kept), entry, same, ignore)).rejects.toMatchObject({ failure: { code: 'bad-file', details: { found: `${page.length} bytes (a web page)` } } });
    expect(kept.size).toBe(0);
  });

  it('does not unpack more than the manifest announces', async () => {
    const lying: FileEntry = { ...entry, decompressed: { bytes: 100, sha256: sum(content) } };
    await expect(fetchVerified(platformWith(packed), lying, same, ignore)).rejects.toMatchObject({ failure: { code: 'file-too-large' } });
  });
});
