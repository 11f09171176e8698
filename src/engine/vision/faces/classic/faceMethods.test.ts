import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { householderEigen } from '../../../projection/householderEigen';
import { isomap } from '../../../projection/isomap';
import { locallyLinear } from '../../../projection/locallyLinear';
import { symmetricEigen } from '../../../projection/symmetricEigen';
import { svmClass, trainLinearSvm } from '../../../stats/classic/linearSvm';
import { nearestClass } from '../../../stats/classic/nearestNeighbours';
import { coordinates, eigenfaces, pictureOf } from './eigenfaces';
import { fisherfaces } from './fisherfaces';
import { jointBayesianScore, trainJointBayesian } from './jointBayesian';
import { localBinaryPatterns, patternBins, patternHistograms } from './localBinaryPatterns';
import { orientedGradients } from './orientedGradients';

interface Fixture {
  readonly rows: number[][];
  readonly labels: number[];
  readonly queries: number[][];
  readonly pca: { readonly positions: number[][]; readonly variances: number[] };
  readonly lda: { readonly positions: number[][] };
  readonly svm: { readonly weights: number[][]; readonly classes: number[] };
  readonly knn: number[];
  readonly roll: number[][];
  readonly isomap: number[][];
  readonly locallyLinear: number[][];
  readonly jointBayesian: number[];
  readonly picture: number[][];
  readonly patterns: number[][];
  readonly gradients: number[];
}
const fixture = JSON.parse(readFileSync(path.join(import.meta.dirname, 'faceMethods.fixture.json'), 'utf8')) as Fixture;
const picture = { width: 32, height: 24, grey: fixture.picture.flat() };
const roll = { vectors: Float32Array.from(fixture.roll.flat()), count: 150, dimensions: 3 };

/** The largest difference of two layouts whose axes may point either way, in parts of the largest value. */
function apart(positions: readonly ArrayLike<number>[], expected: readonly number[][]): number {
  const axes = expected[0]?.map((_, c) => c) ?? [];
  const most = Math.max(...expected.flat().map(Math.abs));
  const differences = axes.map((c) => Math.min(...[1, -1].map((sign) => Math.max(...expected.map((row, i) => Math.abs((row[c] ?? 0) - sign * (positions[i]?.[c] ?? Infinity)))))));
  return Math.max(...differences) / most;
}

function finished(work: Generator<null, Float32Array, void>): number[][] {
  let step = work.next();
  while (!step.done) step = work.next();
  const values = step.value;
  return Array.from({ length: values.length / 2 }, (_, i) => [...values.subarray(2 * i, 2 * i + 2)]);
}

test('eigenvectors are those that Jacobi finds', () => {
  const matrix = Array.from({ length: 30 }, (_, i) => Float64Array.from({ length: 30 }, (_unused, j) => Math.sin(1 + i * j) + (i === j ? i : 0)));
  const [fast, slow] = [householderEigen(matrix), symmetricEigen(matrix)];
  slow.values.forEach((value, c) => { expect(fast.values[c]).toBeCloseTo(value, 10); });
  expect(apart(fast.vectors[0] ? [...fast.vectors[0]].map((_, i) => fast.vectors.map((vector) => vector[i] ?? 0)) : [], [...slow.vectors[0]!].map((_, i) => slow.vectors.map((vector) => vector[i] ?? 0)))).toBeLessThan(1e-9);
});

test('eigenfaces are scikit-learn’s principal components', () => {
  const basis = eigenfaces(fixture.rows, 6);
  expect(apart(fixture.rows.map((row) => coordinates(basis, row)), fixture.pca.positions)).toBeLessThan(1e-9);
  basis.values.forEach((value, c) => { expect(value).toBeCloseTo(fixture.pca.variances[c]!, 9); });
});

test('all components give the picture back', () => {
  const basis = eigenfaces(fixture.rows, 12);
  const row = fixture.rows[3]!;
  pictureOf(basis, coordinates(basis, row)).forEach((value, d) => { expect(value).toBeCloseTo(row[d]!, 9); });
});

test('Fisherfaces are scikit-learn’s discriminants', () => {
  const basis = fisherfaces(fixture.rows, fixture.labels, 3, 12);
  expect(apart(fixture.rows.map((row) => coordinates(basis, row)), fixture.lda.positions)).toBeLessThan(1e-8);
});

test('the linear machine is LinearSVC', () => {
  const svm = trainLinearSvm(fixture.rows, fixture.labels, 0.5, 1e-10);
  svm.weights.forEach((weights, c) => weights.forEach((weight, d) => { expect(weight).toBeCloseTo(fixture.svm.weights[c]![d]!, 5); }));
  expect(fixture.queries.map((query) => svmClass(svm, query))).toEqual(fixture.svm.classes);
});

test('neighbours vote as in KNeighborsClassifier', () => {
  expect(fixture.queries.map((query) => nearestClass(fixture.rows, fixture.labels, query, 5))).toEqual(fixture.knn);
});

test('Isomap and LLE unroll the Swiss roll as scikit-learn does', () => {
  expect(apart(finished(isomap(roll, 7, 2)), fixture.isomap)).toBeLessThan(1e-5);
  expect(apart(finished(locallyLinear(roll, 7, 2)), fixture.locallyLinear)).toBeLessThan(1e-3);
});

test('patterns and gradients are scikit-image’s', () => {
  expect([...localBinaryPatterns(picture)]).toEqual(fixture.patterns.flat());
  const gradients = orientedGradients(picture);
  expect(gradients).toHaveLength(fixture.gradients.length);
  gradients.forEach((value, i) => { expect(value).toBeCloseTo(fixture.gradients[i]!, 7); });
});

test('each cell’s histogram sums to 1', () => {
  const histograms = patternHistograms(picture, 2, 2);
  for (let cell = 0; cell < 4; cell++) expect(histograms.subarray(cell * patternBins, (cell + 1) * patternBins).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
});

test('joint Bayesian scores are those of the whole covariances', () => {
  const model = trainJointBayesian(fixture.rows, fixture.labels, 5);
  fixture.jointBayesian.forEach((score, i) => { expect(jointBayesianScore(model, fixture.queries[i]!, fixture.queries[i + 1]!) / score).toBeCloseTo(1, 6); });
});
