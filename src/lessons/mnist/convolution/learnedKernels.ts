import type { TensorPicture } from '../../../engine/protocol';

export interface LearnedKernels {
  readonly size: number;
  /** Of each output channel, row by row. */
  readonly kernels: readonly (readonly number[])[];
}

/** The kernels of the first convolution, which look at the picture itself; null where there is none. */
export function learnedKernels(layers: readonly TensorPicture[]): LearnedKernels | null {
  const first = layers.find((layer) => layer.shape.length === 4 && layer.shape[2] === 1);
  if (!first) return null;
  const [size = 0, , , outputs = 0] = first.shape;
  return { size, kernels: Array.from({ length: outputs }, (_, output) => Array.from({ length: size * size }, (__, i) => first.values[i * outputs + output] ?? 0)) };
}
