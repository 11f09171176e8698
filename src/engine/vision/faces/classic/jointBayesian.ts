import { householderEigen } from '../../../projection/householderEigen';
import { dot, meanOf } from './eigenfaces';

type Matrix = readonly Float64Array[];

/** Scores pairs: r(a, b) = a' A a + b' A b - 2 a' G b of centred features. */
export interface JointBayesian {
  readonly mean: Float64Array;
  readonly own: Matrix;
  readonly shared: Matrix;
}

/** Added to variances, so that directions without any can be inverted; in parts of the mean variance. */
const floor = 1e-6;

/**
 * A face is a person's mean plus a variation, both Gaussian; their covariances by expectation maximisation (D. Chen et al.,
 * "Bayesian Face Revisited: A Joint Formulation", ECCV 2012, section 3). Pictures of a person are conditioned on together, so
 * people with one picture count too.
 * @param rows features of some dozens of dimensions @param labels the person of each
 */
export function trainJointBayesian(rows: readonly ArrayLike<number>[], labels: readonly number[], rounds: number): JointBayesian {
  const mean = meanOf(rows);
  const centred = rows.map((row) => mean.map((value, d) => (row[d] ?? 0) - value));
  const people = [...new Set(labels)].map((label) => centred.filter((_, i) => labels[i] === label));
  const centres = people.map(meanOf);
  const steady = floor * covariance(centred).reduce((sum, row, i) => sum + (row[i] ?? 0), 0) / mean.length;
  let identity: Matrix = withFloor(covariance(centres), steady);
  let variation: Matrix = withFloor(covariance(people.flatMap((person, p) => person.map((row) => minus(row, centres[p] ?? row)))), steady);
  for (let round = 0; round < rounds; round++) {
    const { means, variations } = expectations(people, centres, identity, variation);
    identity = withFloor(covariance(means), steady);
    variation = withFloor(covariance(variations), steady);
  }
  return { mean, ...scoring(identity, variation) };
}

/** The logarithm of how much likelier one person is than two, but for a factor and a constant. */
export function jointBayesianScore({ mean, own, shared }: JointBayesian, first: ArrayLike<number>, second: ArrayLike<number>): number {
  const a = mean.map((value, d) => (first[d] ?? 0) - value);
  const b = mean.map((value, d) => (second[d] ?? 0) - value);
  return dot(a, times(own, a)) + dot(b, times(own, b)) - 2 * dot(a, times(shared, b));
}

/** The expected mean of each person and what is left of each picture, given all pictures of the person. */
function expectations(people: readonly (readonly Float64Array[])[], centres: readonly Float64Array[], identity: Matrix, variation: Matrix): { means: Float64Array[]; variations: Float64Array[] } {
  // With m pictures of mean c: E[mu] = S_mu (S_mu + S_eps / m)^-1 c.
  const gains = new Map<number, Matrix>();
  const means = people.map((person, p) => {
    const m = person.length;
    let gain = gains.get(m);
    if (!gain) {
      gain = product(identity, inverse(identity.map((row, i) => row.map((value, j) => value + (variation[i]?.[j] ?? 0) / m))));
      gains.set(m, gain);
    }
    return times(gain, centres[p] ?? new Float64Array(0));
  });
  return { means, variations: people.flatMap((person, p) => person.map((row) => minus(row, means[p] ?? row))) };
}

/** From the inverses of both hypotheses' covariances: A = (S_mu + S_eps)^-1 - (F + G). */
function scoring(identity: Matrix, variation: Matrix): Pick<JointBayesian, 'own' | 'shared'> {
  const both = identity.map((row, i) => row.map((value, j) => 2 * value + (variation[i]?.[j] ?? 0)));
  const [sum, difference] = [inverse(both), inverse(variation)];
  const total = inverse(identity.map((row, i) => row.map((value, j) => value + (variation[i]?.[j] ?? 0))));
  const shared = sum.map((row, i) => row.map((value, j) => (value - (difference[i]?.[j] ?? 0)) / 2));
  const own = total.map((row, i) => row.map((value, j) => value - ((sum[i]?.[j] ?? 0) + (difference[i]?.[j] ?? 0)) / 2));
  return { own, shared };
}

function covariance(rows: readonly Float64Array[]): Float64Array[] {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, a) => Float64Array.from({ length: width }, (_unused, b) => rows.reduce((sum, row) => sum + (row[a] ?? 0) * (row[b] ?? 0), 0) / rows.length));
}

const withFloor = (matrix: Matrix, least: number): Float64Array[] => matrix.map((row, i) => row.map((value, j) => (i === j ? value + least : value)));
const minus = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, d) => value - (b[d] ?? 0));
const times = (matrix: Matrix, vector: Float64Array): Float64Array => Float64Array.from(matrix, (row) => dot(row, vector));
/** Of a matrix and a symmetric one. */
const product = (a: Matrix, b: Matrix): Float64Array[] => a.map((row) => times(b, row));

function inverse(matrix: Matrix): Float64Array[] {
  const { values, vectors } = householderEigen(matrix);
  return matrix.map((_, i) => Float64Array.from({ length: matrix.length }, (_unused, j) => vectors.reduce((sum, vector, c) => sum + ((vector[i] ?? 0) * (vector[j] ?? 0)) / (values[c] ?? 1), 0)));
}
