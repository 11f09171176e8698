/** Whose face is it, of a few known people: the two classifiers of the course on stored embeddings. */
import { svmClass, trainLinearSvm } from '../../../engine/stats/classic/linearSvm';
import { nearestClass } from '../../../engine/stats/classic/nearestNeighbours';
import type { StoredEmbeddings } from './storedEmbeddings';

export interface ClosedSetAccuracy {
  readonly known: number;
  readonly asked: number;
  readonly nearest: number;
  readonly svm: number;
}

/** Every person's second, fourth, ... picture is known, the others are asked for. */
export function closedSetAccuracy({ vectors, dimensions, labels }: StoredEmbeddings): ClosedSetAccuracy {
  const seen = new Map<number, number>();
  const examples = labels.map((label, i) => {
    const turn = seen.get(label) ?? 0;
    seen.set(label, turn + 1);
    return { label, row: vectors.subarray(i * dimensions, (i + 1) * dimensions), known: turn % 2 === 1 };
  });
  const [known, asked] = [examples.filter((one) => one.known), examples.filter((one) => !one.known)];
  const [rows, truths] = [known.map(({ row }) => row), known.map(({ label }) => label)];
  const svm = trainLinearSvm(rows, truths);
  const right = (classify: (row: Float32Array) => number): number => asked.filter(({ row, label }) => classify(row) === label).length / asked.length;
  return { known: known.length, asked: asked.length, nearest: right((row) => nearestClass(rows, truths, row, 1)), svm: right((row) => svmClass(svm, row)) };
}
