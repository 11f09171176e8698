import { expect, test } from 'vitest';
import { nodePlatform } from '../../serve/platform';
import { faceBasis } from './faceBasis';
import { faceAccuracy } from './faceAccuracy';

const platform = nodePlatform();

async function finished<T>(work: AsyncGenerator<unknown, T, void>): Promise<T> {
  let step = await work.next();
  while (!step.done) step = await work.next();
  return step.value;
}

test('more eigenfaces rebuild a face better, and its neighbour shows the same person', async () => {
  const [few, many] = await Promise.all([5, 100].map((components) => finished(faceBasis({ kind: 'face-basis', basis: 'eigenfaces', sample: 12, components }, platform))));
  const error = ({ sample, rebuilt }: { sample: Float32Array; rebuilt: Float32Array | null }): number => sample.reduce((sum, value, i) => sum + (value - (rebuilt?.[i] ?? 0)) ** 2, 0) / sample.length;
  expect(error(many!)).toBeLessThan(error(few!) / 2);
  expect(many!.held).toBeGreaterThan(few!.held ?? 1);
  expect(Math.floor(many!.nearest.index / 10)).toBe(1);
});

test('with five pictures a person, eigenfaces name most of the others', async () => {
  const work = faceAccuracy({ kind: 'face-accuracy', over: 'dimension', seed: 1 }, platform);
  for (;;) {
    const { value } = await work.next();
    const [two, , , twenty] = value?.accuracies.eigenfaces ?? [];
    if (two === undefined || twenty === undefined) continue;
    expect(two).toBeGreaterThan(0.2);
    expect(twenty).toBeGreaterThan(0.85);
    break;
  }
});
