/** The graph's gradients beside central differences, extrapolated to a step of 0 (L. F. Richardson, 1911). */
import { stream, type RandomStream } from '../../../runtime/random';
import { NdArray } from '../../ndArray';
import { sizeOfShape } from '../../shape';
import type { Tensor } from '../../tensor';
import { createTensorFlow, type TensorFlow } from '../../tensorflow';

export interface RandomInput {
  readonly shape: readonly number[];
  readonly low?: number;
  readonly high?: number;
}
/** A differentiable result of the inputs, which are numbers. */
export type Build = (tf: TensorFlow, ...inputs: Tensor[]) => Tensor;

interface Compared {
  /** Of every element of every input. */
  readonly gradients: readonly number[];
  readonly differences: readonly number[];
}

const step = 0.02;

const drawn = (random: RandomStream, { shape, low = -1, high = 1 }: RandomInput): NdArray =>
  new NdArray('float32', shape, Float32Array.from({ length: sizeOfShape(shape) }, () => low + (high - low) * random.uniform()));

const moved = ({ dtype, shape, data }: NdArray, at: number, by: number): NdArray => new NdArray(dtype, shape, Float32Array.from(data as Float32Array, (value, i) => (i === at ? value + by : value)));

/**
 * Of the result's elements, weighted at random and summed.
 * @param known whether the graph knows the inputs' sizes while it is built
 */
export async function compareWithDifferences(build: Build, inputs: readonly RandomInput[], { known, seed = 1 }: { readonly known: boolean; readonly seed?: number }): Promise<Compared> {
  const random = stream(seed, 'finite differences');
  const tf = createTensorFlow();
  const xs = inputs.map(({ shape }) => tf.placeholder('float32', { shape: known ? shape : shape.map(() => null) }));
  const y = build(tf, ...xs);
  const weights = tf.placeholder('float32', { shape: y.shape });
  const gradients = tf.gradients(y, xs, { gradYs: [weights] }).map((gradient, i) => gradient ?? tf.zerosLike(xs[i] ?? y));
  const session = tf.Session();
  const values = inputs.map((input) => drawn(random, input));
  const fed = (arrays: readonly NdArray[]) => xs.map((x, i) => [x, arrays[i] ?? 0] as const);
  const weightValues = drawn(random, { shape: (await session.run(y, fed(values))).shape });

  /** In double precision, from single results. */
  async function weighted(arrays: readonly NdArray[]): Promise<number> {
    const { data } = await session.run(y, fed(arrays));
    return Array.from(data as Float32Array).reduce((sum, value, i) => sum + value * Number(weightValues.data[i]), 0);
  }
  async function difference(input: number, element: number, h: number): Promise<number> {
    const at = (by: number): Promise<number> => weighted(values.map((array, i) => (i === input ? moved(array, element, by) : array)));
    return (await at(h) - await at(-h)) / (2 * h);
  }

  const found = await session.run(gradients, [...fed(values), [weights, weightValues]]);
  const differences: number[] = [];
  for (const [i, { size }] of values.entries()) {
    for (let element = 0; element < size; element++) differences.push((4 * await difference(i, element, step / 2) - await difference(i, element, step)) / 3);
  }
  session.close();
  return { gradients: found.flatMap(({ data }) => Array.from(data as Float32Array)), differences };
}
