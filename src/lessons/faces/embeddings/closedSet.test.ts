import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { publicFolder } from '../../../serve/publicFolder';
import { closedSetAccuracy } from './closedSet';
import { mostFrequent } from './storedEmbeddings';

it('tells nine people apart by the embeddings that come with the studio', async () => {
  const folder = join(publicFolder, 'datasets/faces');
  const { labels, people } = JSON.parse(await readFile(join(folder, 'lfw410_labels.json'), 'utf8')) as { labels: number[]; people: string[] };
  const vectors = new Float32Array(Uint8Array.from(await readFile(join(folder, 'lfw410_nn4small2_f32.bin'))).buffer);
  const nine = mostFrequent({ vectors, dimensions: 128, labels, people }, 9);
  expect(nine.people).toHaveLength(9);
  expect(nine.labels).toHaveLength(nine.vectors.length / 128);
  const { known, asked, nearest, svm } = closedSetAccuracy(nine);
  expect(known + asked).toBe(nine.labels.length);
  expect(nearest).toBeGreaterThan(0.9);
  expect(svm).toBeGreaterThan(0.9);
});
