/** t-SNE: near points stay near, by gradient descent on the Kullback-Leibler divergence between two sets of affinities. */
import type { LayoutState } from './layout';
import { createQuadtrees } from './quadtree';
import { repel } from './repulsion';
import type { SparseMatrix } from './sparse';

export interface TsneOptions {
  /** Two numbers a point. */
  readonly start: Float64Array;
  /** The start is a layout already: no early exaggeration, and fewer steps. */
  readonly arranged: boolean;
}

// The constants of scikit-learn 1.9, which follow van der Maaten 2014 and A. Belkina et al., 2019 (the rate).
const exploring = { iterations: 250, momentum: 0.5, exaggeration: 12 } as const;
const settling = { iterations: 750, momentum: 0.8, exaggeration: 1 } as const;
const rearranging = { iterations: 300, momentum: 0.8, exaggeration: 1 } as const;
const angle = 0.5;
const leastGain = 0.01;
const lowestRate = 50;
const divergenceEvery = 10;

/** How many neighbours joint probabilities need. */
export const neighboursFor = (perplexity: number, count: number): number => Math.min(count - 1, Math.floor(3 * perplexity + 1));

/** Yields after every step. */
export function* tsne(affinities: SparseMatrix, { start, arranged }: TsneOptions): Generator<LayoutState, void, void> {
  const phases = arranged ? [rearranging] : [exploring, settling];
  const iterations = phases.reduce((sum, phase) => sum + phase.iterations, 0);
  const rate = Math.max(affinities.count / exploring.exaggeration / 4, lowestRate);
  const positions = Float64Array.from(start);
  const update = new Float64Array(positions.length);
  const gains = new Float64Array(positions.length).fill(1);
  const descent = gradientOf(affinities);
  let iteration = 0;
  for (const phase of phases) {
    update.fill(0);
    gains.fill(1);
    for (let i = 0; i < phase.iterations; i++) {
      const { gradient, divergence } = descent(positions, phase.exaggeration);
      iteration += 1;
      const told = iteration % divergenceEvery === 0 ? divergence() : null;
      for (let c = 0; c < positions.length; c++) {
        const slope = gradient[c] ?? 0;
        const before = update[c] ?? 0;
        // R. Jacobs, 1988: faster along a direction that stays, slower where it turns.
        const gain = Math.max(leastGain, before * slope < 0 ? (gains[c] ?? 1) + 0.2 : (gains[c] ?? 1) * 0.8);
        gains[c] = gain;
        update[c] = phase.momentum * before - rate * gain * slope;
        positions[c] = (positions[c] ?? 0) + (update[c] ?? 0);
      }
      yield { positions, iteration, iterations, divergence: told };
    }
  }
}

/** One of the gradients 4 sum_j (p_ij - q_ij) w_ij (y_i - y_j); the array is reused. */
interface Descent {
  readonly gradient: Float64Array;
  /** The divergence that the steps lower, of the affinities as they are. */
  readonly divergence: () => number;
}

/** @param opening see `repel`; 0 sums over all pairs */
export function gradientOf(affinities: SparseMatrix, opening = angle): (positions: Float64Array, exaggeration: number) => Descent {
  const gradient = new Float64Array(2 * affinities.count);
  const repulsion = new Float64Array(2 * affinities.count);
  const treeOf = createQuadtrees(affinities.count);
  return (positions, exaggeration) => {
    const total = Math.max(repel(treeOf(positions), positions, opening, repulsion), Number.MIN_VALUE);
    attract(affinities, positions, gradient);
    for (let c = 0; c < gradient.length; c++) gradient[c] = 4 * (exaggeration * (gradient[c] ?? 0) - (repulsion[c] ?? 0) / total);
    return { gradient, divergence: () => divergenceOf(affinities, positions, total) };
  };
}

/** Fills `force` with the sums of p_ij w_ij (y_i - y_j). */
function attract({ count, starts, columns, values }: SparseMatrix, positions: Float64Array, force: Float64Array): void {
  for (let i = 0; i < count; i++) {
    const x = positions[2 * i] ?? 0;
    const y = positions[2 * i + 1] ?? 0;
    const end = starts[i + 1] ?? 0;
    let [fx, fy] = [0, 0];
    for (let e = starts[i] ?? 0; e < end; e++) {
      const j = columns[e] ?? 0;
      const dx = x - (positions[2 * j] ?? 0);
      const dy = y - (positions[2 * j + 1] ?? 0);
      const pull = (values[e] ?? 0) / (1 + dx * dx + dy * dy);
      fx += pull * dx;
      fy += pull * dy;
    }
    force[2 * i] = fx;
    force[2 * i + 1] = fy;
  }
}

/** sum p log(p / q), q = w / total. */
function divergenceOf({ count, starts, columns, values }: SparseMatrix, positions: Float64Array, total: number): number {
  let divergence = 0;
  for (let i = 0; i < count; i++) {
    for (let e = starts[i] ?? 0; e < (starts[i + 1] ?? 0); e++) {
      const [j, p] = [columns[e] ?? 0, values[e] ?? 0];
      const squared = ((positions[2 * i] ?? 0) - (positions[2 * j] ?? 0)) ** 2 + ((positions[2 * i + 1] ?? 0) - (positions[2 * j + 1] ?? 0)) ** 2;
      divergence += p * Math.log(p * total * (1 + squared));
    }
  }
  return divergence;
}
