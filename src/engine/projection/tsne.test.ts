import { expect, test } from 'vitest';
import { stream } from '../runtime/random';
import { jointProbabilities } from './affinities';
import { squaredDistances } from './distances';
import { nearest } from './nearest';
import { createQuadtrees } from './quadtree';
import { repel } from './repulsion';
import { gradientOf } from './tsne';

const count = 60;
const random = stream(3, 'points');
const vectors = Float32Array.from({ length: 4 * count }, () => random.normal());
const plane = Float64Array.from({ length: 2 * count }, () => random.normal());
const distances = squaredDistances({ vectors, count, dimensions: 4 }).next().value ?? new Float32Array();
const affinities = jointProbabilities(nearest(distances, count, 20), 6);

/** Sums over all pairs. */
function repulsionOf(positions: Float64Array): { force: Float64Array; total: number } {
  const force = new Float64Array(positions.length);
  let total = 0;
  for (let i = 0; i < positions.length; i += 2) {
    for (let j = 0; j < positions.length; j += 2) {
      if (i === j) continue;
      const [dx, dy] = [positions[i]! - positions[j]!, positions[i + 1]! - positions[j + 1]!];
      const w = 1 / (1 + dx * dx + dy * dy);
      total += w;
      force[i]! += w * w * dx;
      force[i + 1]! += w * w * dy;
    }
  }
  return { force, total };
}

test('affinities are a distribution over pairs, symmetric, with the entropy of the perplexity', () => {
  expect(affinities.values.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 10);
  const at = (i: number, j: number): number => {
    const [from, to] = [affinities.starts[i]!, affinities.starts[i + 1]!];
    const found = affinities.columns.subarray(from, to).indexOf(j);
    return found < 0 ? 0 : affinities.values[from + found]!;
  };
  for (let i = 0; i < count; i++) for (let j = 0; j < i; j++) expect(at(i, j)).toBe(at(j, i));
});

test.each([['scattered points', plane], ['points on top of one another', plane.map((value, at) => (at < 20 ? 0.5 : value))]])('the tree’s sums are those over all pairs: %s', (_, positions) => {
  const { force, total } = repulsionOf(positions);
  const tree = createQuadtrees(count)(positions);
  const found = new Float64Array(positions.length);
  expect(repel(tree, positions, 0, found)).toBeCloseTo(total, 8);
  found.forEach((value, at) => { expect(value).toBeCloseTo(force[at]!, 8); });
  expect(tree.cells).toBeLessThan(2 * count);
  const rough = repel(tree, positions, 0.5, found);
  expect(Math.abs(rough / total - 1)).toBeLessThan(0.01);
});

test('the gradient is that of the divergence', () => {
  const descent = gradientOf(affinities, 0);
  const gradient = Float64Array.from(descent(plane, 1).gradient);
  const step = 1e-5;
  for (const at of [0, 7, 31, 118]) {
    const moved = (by: number): number => descent(plane.map((value, i) => (i === at ? value + by : value)), 1).divergence();
    expect(gradient[at]!).toBeCloseTo((moved(step) - moved(-step)) / (2 * step), 7);
  }
});
