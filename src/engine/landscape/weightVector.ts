/** landscape: the loss as a function of the weights: planes through them, ways projected on planes, grids. */
import { EngineError } from '../errors/failure';
import type { NamedTensors } from '../formats/safetensors';

export interface WeightSlot {
  readonly name: string;
  readonly shape: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** Where each tensor lies in the one long vector of all weights. */
export function layoutOf(tensors: readonly { readonly name: string; readonly shape: readonly number[] }[]): readonly WeightSlot[] {
  let to = 0;
  return tensors.map(({ name, shape }) => {
    const from = to;
    to += shape.reduce((product, size) => product * size, 1);
    return { name, shape, from, to };
  });
}

/** All weights as one vector; throws `checkpoint-mismatch` where one is missing or of another size. */
export function weightVector(layout: readonly WeightSlot[], tensors: NamedTensors): Float32Array {
  const vector = new Float32Array(layout.at(-1)?.to ?? 0);
  for (const { name, from, to } of layout) {
    const values = tensors[name]?.values;
    if (values?.length !== to - from) throw new EngineError('checkpoint-mismatch', { expected: `a tensor ${name}`, found: Object.keys(tensors).join(', ') });
    vector.set(values, from);
  }
  return vector;
}
