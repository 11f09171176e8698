import type { RandomStream } from '../runtime/random';
import type { WeightSlot } from './weightVector';

/**
 * A random direction with the norms of the weights' filters: Gaussian numbers, of which every filter (all weights that lead
 * to one output) is scaled to the length of that filter of the weights; biases stay as they are. H. Li, Z. Xu, G. Taylor,
 * C. Studer, T. Goldstein, "Visualizing the Loss Landscape of Neural Nets", NeurIPS 2018, section 4.
 * @param weights all weights as one vector, kernels [..., outputs]
 */
export function filterDirection(layout: readonly WeightSlot[], weights: Float32Array, random: RandomStream): Float32Array {
  const direction = new Float32Array(weights.length);
  for (const { shape, from, to } of layout) {
    if (shape.length < 2) continue;
    for (let i = from; i < to; i++) direction[i] = random.normal();
    const outputs = shape.at(-1) ?? 1;
    for (let filter = from; filter < from + outputs; filter++) {
      const scale = filterNorm(weights, filter, to, outputs) / filterNorm(direction, filter, to, outputs);
      for (let i = filter; i < to; i += outputs) direction[i] = (direction[i] ?? 0) * scale;
    }
  }
  return direction;
}

function filterNorm(values: Float32Array, from: number, to: number, stride: number): number {
  let squares = 0;
  for (let i = from; i < to; i += stride) squares += (values[i] ?? 0) ** 2;
  return Math.sqrt(squares);
}
