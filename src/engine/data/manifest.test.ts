import { describe, expect, it } from 'vitest';
import type { Platform } from '../runtime/platform';
import { scriptedPlatform } from '../runtime/testing/scriptedPlatform';
import { readDatasetEntry } from './manifest';

const file = { path: 'a/b.csv', bytes: 3, sha256: '0'.repeat(64) };
const words = { title: { zh: '题', en: 't' }, source: 's', licence: { zh: '许', en: 'l' } };
const good = { ...words, files: { table: file } };

const platformWith = (text: string): Platform => scriptedPlatform({ fetchFile: () => Promise.resolve(new TextEncoder().encode(text)) });
const manifest = (entry: unknown): Platform => platformWith(JSON.stringify({ schema: 1, datasets: { housing0: entry } }));

describe('manifest', () => {
  it('reads an entry', async () => {
    const entry = await readDatasetEntry(manifest(good), 'housing0');
    expect(entry).toEqual({ ...words, files: { table: { ...file, path: 'datasets/a/b.csv', decompressed: null } } });
  });

  it.each([
    ['text that is no JSON', platformWith('<html>')],
    ['a missing dataset', manifest(undefined)],
    ['a missing title', manifest({ ...good, title: 1 })],
    ['a title in one language', manifest({ ...good, title: { en: 't' } })],
    ['files as a list', manifest({ ...good, files: [] })],
    ['a path that climbs', manifest({ ...good, files: { table: { ...file, path: '../secret' } } })],
    ['a path with a host', manifest({ ...good, files: { table: { ...file, path: '//example.org/x' } } })],
    ['a negative size', manifest({ ...good, files: { table: { ...file, bytes: -1 } } })],
    ['a sum that is none', manifest({ ...good, files: { table: { ...file, sha256: 'abc' } } })],
  ])('refuses %s', async (_, platform) => {
    await expect(readDatasetEntry(platform, 'housing0')).rejects.toMatchObject({ failure: { code: 'bad-file', details: { file: 'datasets/manifest.json' } } });
  });
});
