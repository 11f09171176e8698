/** UMAP: lays out a fuzzy graph by stochastic gradient descent with negative samples (arXiv:1802.03426, algorithm 5). */
import type { RandomStream } from '../runtime/random';
import type { LayoutState } from './layout';
import type { SparseMatrix } from './sparse';
import type { Curve } from './umapCurve';

export interface UmapOptions {
  /** Two numbers a point. */
  readonly start: Float64Array;
  /** The start is a layout already: fewer epochs with smaller steps. */
  readonly arranged: boolean;
  readonly curve: Curve;
  readonly random: RandomStream;
}

// umap-learn's constants for sets below 10,000 points.
const epochs = 500;
const rearrangingEpochs = 150;
const rearrangingRate = 0.25;
const negativesPerPositive = 5;
const longestStep = 4;

/** Yields after every epoch. */
export function* umap(graph: SparseMatrix, { start, arranged, curve, random }: UmapOptions): Generator<LayoutState, void, void> {
  const positions = Float64Array.from(start);
  const iterations = arranged ? rearrangingEpochs : epochs;
  const edges = edgesOf(graph, iterations);
  const rate = arranged ? rearrangingRate : 1;
  for (let epoch = 0; epoch < iterations; epoch++) {
    pass(positions, edges, epoch, rate * (1 - epoch / iterations), curve, random);
    yield { positions, iteration: epoch + 1, iterations, divergence: null };
  }
}

interface Edges {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Epochs from one visit of an edge to the next: strong edges are visited most often. */
  readonly every: Float64Array;
  readonly due: Float64Array;
}

function edgesOf({ count, starts, columns, values }: SparseMatrix, iterations: number): Edges {
  const strongest = values.reduce((most, value) => Math.max(most, value), 0);
  const kept: (readonly [from: number, to: number, every: number])[] = [];
  for (let i = 0; i < count; i++) {
    for (let e = starts[i] ?? 0; e < (starts[i + 1] ?? 0); e++) {
      const every = strongest / (values[e] ?? 0);
      if (every <= iterations) kept.push([i, columns[e] ?? 0, every]);
    }
  }
  const every = Float64Array.from(kept, ([, , epochsApart]) => epochsApart);
  return { from: Int32Array.from(kept, ([from]) => from), to: Int32Array.from(kept, ([, to]) => to), every, due: Float64Array.from(every) };
}

function pass(positions: Float64Array, { from, to, every, due }: Edges, epoch: number, rate: number, { a, b }: Curve, random: RandomStream): void {
  const count = positions.length / 2;
  for (let e = 0; e < from.length; e++) {
    if ((due[e] ?? 0) > epoch) continue;
    due[e] = (due[e] ?? 0) + (every[e] ?? 1);
    const i = from[e] ?? 0;
    const squared = squaredBetween(positions, i, to[e] ?? 0);
    if (squared > 0) {
      const power = squared ** b;
      move(positions, i, to[e] ?? 0, (-2 * a * b * power) / (squared * (1 + a * power)), rate, true);
    }
    for (let n = 0; n < negativesPerPositive; n++) {
      const other = random.below(count);
      const apart = squaredBetween(positions, i, other);
      if (apart > 0) move(positions, i, other, (2 * b) / ((0.001 + apart) * (1 + a * apart ** b)), rate, false);
    }
  }
}

function squaredBetween(positions: Float64Array, i: number, j: number): number {
  const dx = (positions[2 * i] ?? 0) - (positions[2 * j] ?? 0);
  const dy = (positions[2 * i + 1] ?? 0) - (positions[2 * j + 1] ?? 0);
  return dx * dx + dy * dy;
}

/** Moves point i along the line from j, and for edges of the graph j the other way. */
function move(positions: Float64Array, i: number, j: number, strength: number, rate: number, both: boolean): void {
  for (let c = 0; c < 2; c++) {
    const difference = (positions[2 * i + c] ?? 0) - (positions[2 * j + c] ?? 0);
    const step = rate * Math.min(longestStep, Math.max(-longestStep, strength * difference));
    positions[2 * i + c] = (positions[2 * i + c] ?? 0) + step;
    if (both) positions[2 * j + c] = (positions[2 * j + c] ?? 0) - step;
  }
}
