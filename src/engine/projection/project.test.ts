import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ProjectionAsk } from '../declarations/projection';
import { readIdxImages } from '../formats/idx';
import { stream } from '../runtime/random';
import { squaredDistances } from './distances';
import { fuzzyGraph } from './fuzzyGraph';
import { nearest } from './nearest';
import { principalComponents } from './pca';
import { project } from './project';
import reference from './projections.fixture.json' with { type: 'json' };
import { fitCurve } from './umapCurve';

/** What a generator returns. */
function whole<T>(generator: Generator<unknown, T, void>): T {
  for (;;) {
    const next = generator.next();
    if (next.done) return next.value;
  }
}

const packed = await readFile('public/datasets/mnist/t10k-images-idx3-ubyte.gz');
const { pixels } = readIdxImages(Uint8Array.from(gunzipSync(packed)), 'test pictures');
const digits = (count: number) => ({ vectors: Float32Array.from(pixels.subarray(0, count * 784), (byte) => byte / 255), count, dimensions: 784 });

/** Three clouds far from one another in five dimensions. */
const clouds = (count: number): ProjectionAsk => {
  const random = stream(5, 'clouds');
  const vectors = Float32Array.from({ length: 5 * count }, (_, at) => (Math.floor(at / 5) % 3 === at % 5 ? 20 : 0) + random.normal());
  return { vectors, dimensions: 5, method: { kind: 'pca' }, seed: 1, start: null };
};

describe('digits, beside scikit-learn and umap-learn', () => {
  test('principal components are equal up to their sign', () => {
    const { positions, variances } = whole(principalComponents(digits(reference.count), 3, 1));
    variances.forEach((variance, c) => { expect(variance).toBeCloseTo(reference.pca.variances[c] ?? Number.NaN, 6); });
    reference.pca.firstFive.forEach((row, i) => {
      row.forEach((value, c) => {
        const sign = Math.sign((positions[c] ?? 0) * (reference.pca.firstFive[0]?.[c] ?? 0));
        expect((positions[3 * i + c] ?? 0) * sign).toBeCloseTo(value, 5);
      });
    });
  });

  test('t-SNE of 2,000 is as trustworthy, and reaches as small a divergence', () => {
    const found = whole(project({ ...digits(reference.count), method: { kind: 'tsne', perplexity: reference.tsne.perplexity }, seed: 1, start: null }));
    expect(Math.abs((found.trustworthiness ?? 0) - reference.tsne.trustworthiness)).toBeLessThan(0.01);
    expect(found.divergence).toBeLessThan(reference.tsne.divergence * 1.02);
  });

  test('UMAP is as trustworthy', () => {
    const { neighbours, minDistance, count, trustworthiness } = reference.umap;
    const found = whole(project({ ...digits(count), method: { kind: 'umap', neighbours, minDistance }, seed: 1, start: null }));
    expect(found.trustworthiness).toBeGreaterThan(trustworthiness - 0.01);
  });

  test('UMAP’s fuzzy graph and curve are umap-learn’s', () => {
    const [a, b] = reference.umap.curve;
    expect(fitCurve(reference.umap.minDistance).a).toBeCloseTo(a ?? Number.NaN, 4);
    expect(fitCurve(reference.umap.minDistance).b).toBeCloseTo(b ?? Number.NaN, 4);
    const points = digits(200);
    const neighbours = nearest(whole(squaredDistances(points)), points.count, reference.umap.neighbours - 1);
    const { values } = fuzzyGraph(neighbours);
    reference.umap.nearest.forEach((distance, i) => { expect(Math.sqrt(neighbours.squared[i * neighbours.k] ?? 0)).toBeCloseTo(distance, 4); });
    expect(values).toHaveLength(reference.umap.edges);
    expect(values.reduce((sum, v) => sum + v, 0)).toBeCloseTo(reference.umap.weightSum, 1);
    expect(values.reduce((sum, v) => sum + v * v, 0)).toBeCloseTo(reference.umap.weightSquares, 1);
  });
});

describe('three clouds', () => {
  test.each([
    ['PCA', { kind: 'pca' }, 3], ['t-SNE', { kind: 'tsne', perplexity: 10 }, 2], ['UMAP', { kind: 'umap', neighbours: 10, minDistance: 0.1 }, 2],
  ] as const)('%s keeps them apart, and gives the same picture for the same seed', (_, method, components) => {
    const ask = { ...clouds(90), method };
    const { positions, trustworthiness } = whole(project(ask));
    const distance = (i: number, j: number): number => Math.hypot(...Array.from({ length: components }, (_unused, c) => (positions[components * i + c] ?? 0) - (positions[components * j + c] ?? 0)));
    const within = Math.max(...Array.from({ length: 29 }, (_unused, i) => distance(0, 3 * i + 3)));
    const between = Math.min(...Array.from({ length: 30 }, (_unused, i) => distance(0, 3 * i + 1)));
    expect(between).toBeGreaterThan(within);
    expect(trustworthiness).toBeGreaterThan(0.8);
    expect(whole(project(ask)).positions.join()).toBe(positions.join());
  });

  test('a layout goes on from another with fewer steps, and stays where it was', () => {
    const ask = { ...clouds(90), method: { kind: 'tsne', perplexity: 10 } as const };
    const first = whole(project(ask));
    const next = whole(project({ ...ask, start: first.positions }));
    expect(next.iterations).toBeLessThan(first.iterations);
    const size = Math.max(...first.positions.map(Math.abs));
    next.positions.forEach((value, at) => { expect(Math.abs(value - (first.positions[at] ?? 0))).toBeLessThan(size / 2); });
  });
});

test.each([
  ['vectors', { vectors: new Float32Array(10), dimensions: 5 }],
  ['start', { start: new Float32Array(3) }],
  ['vectors', { vectors: new Float32Array(450).fill(Number.NaN) }],
  ['perplexity', { method: { kind: 'tsne', perplexity: 40 } }],
  ['neighbours', { method: { kind: 'umap', neighbours: 90, minDistance: 0.1 } }],
] as const)('%s that do not fit are refused', (name, given) => {
  expect(() => project({ ...clouds(90), ...given }).next()).toThrow(`bad-parameter: name=${name},`);
});
