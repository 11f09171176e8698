/** Accuracies of the methods: the person of every picture that is not trained on, named by its nearest neighbour. */
import { orlFace, type FaceMethod } from '../../../declarations/faceMethods';
import { isomap } from '../../../projection/isomap';
import { locallyLinear } from '../../../projection/locallyLinear';
import { svmClass, trainLinearSvm } from '../../../stats/classic/linearSvm';
import { nearestClass } from '../../../stats/classic/nearestNeighbours';
import { coordinates, eigenfaces } from './eigenfaces';
import { fisherfaces, usualPrincipal } from './fisherfaces';
import { jointBayesianScore, trainJointBayesian } from './jointBayesian';
import { patternHistograms } from './localBinaryPatterns';
import { orientedGradients } from './orientedGradients';

type Row = ArrayLike<number>;

export interface FaceSplit {
  readonly faces: readonly Float32Array[];
  /** The person of each. */
  readonly labels: readonly number[];
  /** Places of the pictures trained on, and of the others. */
  readonly trained: readonly number[];
  readonly tested: readonly number[];
}

const neighbours = 8;
const rounds = 10;
const patternGrid = { columns: 5, rows: 6 } as const;

/** Methods whose features have as many numbers as one asks for. */
const reduced: readonly FaceMethod[] = ['eigenfaces', 'fisherfaces', 'isomap', 'lle'];

/**
 * By dimension. Features of fewer numbers are the first of more. Isomap and LLE lay out all pictures, also those to be named,
 * without looking at the people.
 */
export function* methodAccuracies(method: FaceMethod, split: FaceSplit, dimensions: readonly number[]): Generator<null, number[], void> {
  if (method === 'joint-bayesian') return dimensions.map((dimension) => jointAccuracy(split, dimension));
  const rows = yield* featuresOf(method, split, Math.max(...dimensions));
  yield null;
  if (method === 'hog-svm') return alike(dimensions, accuracyOf(split, machine(split, rows)));
  const nearest = (seen: readonly Row[]): number => accuracyOf(split, (i) => nearestClass(of(split.trained, seen), of(split.trained, split.labels), seen[i] ?? [], 1));
  if (!reduced.includes(method)) return alike(dimensions, nearest(rows));
  return dimensions.map((dimension) => nearest(rows.map((row) => Array.from(row).slice(0, dimension))));
}

const alike = (dimensions: readonly number[], accuracy: number): number[] => dimensions.map(() => accuracy);

function machine({ trained, labels }: FaceSplit, rows: readonly Row[]): (picture: number) => number {
  const svm = trainLinearSvm(of(trained, rows), of(trained, labels));
  return (i) => svmClass(svm, rows[i] ?? []);
}

function* featuresOf(method: Exclude<FaceMethod, 'joint-bayesian'>, { faces, labels, trained }: FaceSplit, dimension: number): Generator<null, readonly Row[], void> {
  switch (method) {
    case 'pixels': return faces;
    case 'eigenfaces': {
      const basis = eigenfaces(of(trained, faces), dimension);
      return faces.map((face) => coordinates(basis, face));
    }
    case 'fisherfaces': {
      const basis = fisherfaces(of(trained, faces), of(trained, labels), dimension, usualPrincipal);
      return faces.map((face) => coordinates(basis, face));
    }
    case 'isomap': return rowsOf(yield* isomap(pointsOf(faces), neighbours, dimension), dimension);
    case 'lle': return rowsOf(yield* locallyLinear(pointsOf(faces), neighbours, dimension), dimension);
    case 'lbp': return faces.map((grey) => patternHistograms({ ...orlFace, grey }, patternGrid.columns, patternGrid.rows));
    case 'hog':
    case 'hog-svm': return faces.map((grey) => orientedGradients({ ...orlFace, grey }));
  }
}

function jointAccuracy(split: FaceSplit, dimension: number): number {
  const { faces, labels, trained } = split;
  const basis = eigenfaces(of(trained, faces), dimension);
  const rows = faces.map((face) => coordinates(basis, face));
  const model = trainJointBayesian(of(trained, rows), of(trained, labels), rounds);
  return accuracyOf(split, (i) => {
    const scores = trained.map((j) => jointBayesianScore(model, rows[i] ?? [], rows[j] ?? []));
    return labels[trained[scores.indexOf(Math.max(...scores))] ?? -1] ?? Number.NaN;
  });
}

const accuracyOf = ({ tested, labels }: FaceSplit, name: (picture: number) => number): number => tested.filter((i) => name(i) === labels[i]).length / tested.length;

const of = <T>(places: readonly number[], all: readonly T[]): T[] => places.flatMap((i) => { const one = all[i]; return one === undefined ? [] : [one]; });

function pointsOf(faces: readonly Float32Array[]): { vectors: Float32Array; count: number; dimensions: number } {
  const dimensions = faces[0]?.length ?? 0;
  const vectors = new Float32Array(faces.length * dimensions);
  faces.forEach((face, i) => { vectors.set(face, i * dimensions); });
  return { vectors, count: faces.length, dimensions };
}

const rowsOf = (values: Float32Array, width: number): Float32Array[] => Array.from({ length: values.length / width }, (_, i) => values.subarray(i * width, (i + 1) * width));
