/** Answers what the page asks of a dataset. */
import { EngineError } from '../errors/failure';
import type { DatasetAnswer, DatasetId, DatasetWant, ImageSet } from '../protocol';
import type { Platform } from '../runtime/platform';
import type { Report } from './fetchVerified';
import { loadHousing } from './housing';
import { provenanceOf } from './manifest';
import { loadMnist, mnistClasses, type LabelledImages, type Mnist } from './mnist';

/** Most pictures of one answer: 8 MB. */
const imagesLimit = 10_000;

/** @throws bad-parameter where the want does not fit the dataset, and what loading throws */
export async function answerDataset(platform: Platform, id: DatasetId, want: DatasetWant, report: Report): Promise<DatasetAnswer> {
  if (id === 'mnist') return answerMnist(await loadMnist(platform, report), want);
  if (want.kind !== 'summary') throw new EngineError('bad-parameter', { name: 'want', value: want.kind, expected: `summary for ${id}` });
  const { columns, rows, entry } = await loadHousing(platform, id === 'housing0' ? 0 : 1, report);
  return { kind: 'table', columns, rows, provenance: provenanceOf(entry) };
}

function answerMnist({ train, test, entry }: Mnist, want: DatasetWant): DatasetAnswer {
  switch (want.kind) {
    case 'summary':
      return {
        kind: 'images-summary',
        train: train.count,
        test: test.count,
        height: train.height,
        width: train.width,
        trainCounts: countLabels(train.labels),
        testCounts: countLabels(test.labels),
        provenance: provenanceOf(entry),
      };
    case 'images':
      return { kind: 'images', images: imageSet(want.split === 'train' ? train : test, want.indices) };
    case 'find':
      return find((want.split === 'train' ? train : test).labels, want.label, want.offset, want.limit);
  }
}

/** Copies of the pictures `indices`, in that order. @throws bad-parameter */
export function imageSet(set: LabelledImages, indices: readonly number[]): ImageSet {
  if (indices.length > imagesLimit) throw new EngineError('bad-parameter', { name: 'indices', value: indices.length, expected: `at most ${imagesLimit} pictures` });
  const size = set.height * set.width;
  const pixels = new Uint8Array(indices.length * size);
  const labels = indices.map((index, i) => {
    const label = set.labels[index];
    if (label === undefined) throw new EngineError('bad-parameter', { name: 'indices', value: index, expected: `an integer from 0 to ${set.count - 1}` });
    pixels.set(set.images.subarray(index * size, (index + 1) * size), i * size);
    return label;
  });
  return { count: indices.length, height: set.height, width: set.width, pixels, indices, labels };
}

function find(labels: Uint8Array, label: number | null, offset: number, limit: number): DatasetAnswer {
  const indices: number[] = [];
  let total = 0;
  labels.forEach((found, index) => {
    if (label !== null && found !== label) return;
    if (total >= offset && indices.length < limit) indices.push(index);
    total++;
  });
  return { kind: 'found', indices, total };
}

function countLabels(labels: Uint8Array): number[] {
  const counts = new Array<number>(mnistClasses).fill(0);
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}
