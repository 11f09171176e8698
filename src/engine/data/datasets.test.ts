import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { nodePlatform } from '../../serve/platform';
import type { DatasetId } from '../protocol';
import { answerDataset } from './answer';
import { loadHousing } from './housing';
import { readDatasetEntry } from './manifest';
import { loadMnist } from './mnist';

const publicDir = path.resolve(import.meta.dirname, '../../../public');
const platform = nodePlatform();
const ignore = (): void => undefined;
const ids: readonly DatasetId[] = ['mnist', 'housing0', 'housing1', 'orl', 'cbcl', 'lfw410'];

describe('the shipped datasets', () => {
  it.each(ids)('%s is what the manifest says, to the byte', async (id) => {
    const { files } = await readDatasetEntry(platform, id);
    for (const file of Object.values(files)) {
      const bytes = readFileSync(path.join(publicDir, file.path));
      expect([file.path, bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([file.path, file.bytes, file.sha256]);
      if (!file.decompressed) continue;
      const content = gunzipSync(bytes);
      expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([file.decompressed.bytes, file.decompressed.sha256]);
    }
  });

  it('lists every file that lies there', async () => {
    const listed = (await Promise.all(ids.map((id) => readDatasetEntry(platform, id)))).flatMap(({ files }) => Object.values(files).map((file) => file.path));
    const root = path.join(publicDir, 'datasets');
    const found = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(path.join(root, name)).isFile());
    expect(found.map((name) => `datasets/${name}`).sort()).toEqual([...listed, 'datasets/manifest.json'].sort());
  });
});

describe('MNIST', () => {
  it('loads all 70,000 pictures with their labels', async () => {
    const { train, test } = await loadMnist(platform, ignore);
    expect([train.count, test.count]).toEqual([60_000, 10_000]);
    // The first ten labels, as every tutorial prints them, and the mean pixel over the training set, 33.3184.
    expect([...train.labels.subarray(0, 10)]).toEqual([5, 0, 4, 1, 9, 2, 1, 3, 1, 4]);
    expect([...test.labels.subarray(0, 10)]).toEqual([7, 2, 1, 0, 4, 1, 4, 9, 5, 9]);
    expect(train.images.reduce((sum, pixel) => sum + pixel, 0) / train.images.length).toBeCloseTo(33.3184, 4);
  });

  it('answers the page', async () => {
    const summary = await answerDataset(platform, 'mnist', { kind: 'summary' }, ignore);
    expect(summary).toMatchObject({ train: 60_000, test: 10_000, height: 28, width: 28, trainCounts: [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949], testCounts: [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009] });
    const found = await answerDataset(platform, 'mnist', { kind: 'find', split: 'test', label: 1, offset: 1, limit: 2 }, ignore);
    expect(found).toEqual({ kind: 'found', indices: [5, 14], total: 1135 });
    const answer = await answerDataset(platform, 'mnist', { kind: 'images', split: 'test', indices: [14, 0] }, ignore);
    const { test } = await loadMnist(platform, ignore);
    expect(answer).toMatchObject({ images: { count: 2, labels: [1, 7], indices: [14, 0], pixels: Uint8Array.of(...test.images.subarray(14 * 784, 15 * 784), ...test.images.subarray(0, 784)) } });
    await expect(answerDataset(platform, 'mnist', { kind: 'images', split: 'test', indices: [10_000] }, ignore)).rejects.toMatchObject({ failure: { code: 'bad-parameter' } });
  });
});

describe('the house tables', () => {
  it('hold 47 houses with the price last', async () => {
    const [one, two] = await Promise.all([loadHousing(platform, 0, ignore), loadHousing(platform, 1, ignore)]);
    expect(one.columns).toEqual(['square_feet', 'price']);
    expect(two.columns).toEqual(['square_feet', 'bedrooms', 'price']);
    expect([one.rows.length, two.rows.length]).toEqual([47, 47]);
    expect(two.rows[0]).toEqual([2104, 3, 399_900]);
    // Ng's exercise 1 gives these means.
    const meanOf = (column: number): number => two.rows.reduce((sum, row) => sum + (row[column] ?? NaN), 0) / 47;
    expect(meanOf(0)).toBeCloseTo(2000.68, 2);
    expect(meanOf(1)).toBeCloseTo(3.1702, 4);
    expect(one.rows.map(([feet]) => feet)).toEqual(two.rows.map(([feet]) => feet));
  });

  it('answer the page with the table and where it is from', async () => {
    const answer = await answerDataset(platform, 'housing0', { kind: 'summary' }, ignore);
    expect(answer).toMatchObject({ kind: 'table', columns: ['square_feet', 'price'], provenance: { files: [{ name: 'housing0.csv', bytes: 581 }] } });
    await expect(answerDataset(platform, 'housing0', { kind: 'find', split: 'train', label: null, offset: 0, limit: 1 }, ignore)).rejects.toMatchObject({ failure: { code: 'bad-parameter' } });
  });
});
