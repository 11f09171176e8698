/** Random tensors. */
import * as tfc from '@tensorflow/tfjs-core';
import { attr, type Attributes } from '../attributes';
import type { Builder, Named, TensorLike } from '../builder';
import { constantShape } from '../constantValue';
import type { AskedDType } from '../dtype';
import { invalidArgument, ValueError } from '../errors';
import type { GraphOps } from '../gradients/ops';
import type { Graph } from '../graph';
import { inputOf, sameAsInput } from '../inference';
import { defineOp, type KernelContext } from '../opDefinition';
import { sizeOfShape } from '../shape';
import type { Tensor } from '../tensor';
import { normalNumbers, shuffledIndices, truncatedNormalNumbers, uniformIntegers, uniformNumbers } from './distributions';
import { inputAt, numberAt, numbersAt } from './kernelInputs';
import { Philox } from './philox';
import { rearrange } from './rearrangement';

/** What TensorFlow takes for the graph's seed where only the operation has one. */
const defaultGraphSeed = 87654321;
/** Blocks that every number of an operation sets aside, used or not. */
const reserved = 256;

/** The operation's generator, where the last run of the session left it. */
function generatorOf({ op, state }: KernelContext, blocks: number): { readonly philox: Philox; readonly position: number } {
  const [seed, seed2] = [op.number('seed'), op.number('seed2')];
  const position = state.reserve(op, blocks);
  const [first, second] = seed === 0 && seed2 === 0 ? state.seedsOf(op) : [seed, seed2];
  return { philox: new Philox(first, second, position), position };
}

const floats = {
  RandomUniform: uniformNumbers,
  RandomStandardNormal: normalNumbers,
  TruncatedNormal: truncatedNormalNumbers,
} as const;

for (const [type, fill] of Object.entries(floats)) {
  defineOp(type, {
    infer: (draft) => [{ dtype: 'float32', shape: constantShape(inputOf(draft, 0)) }],
    kernel: (inputs, context) => {
      const shape = numbersAt(inputs, 0);
      const size = sizeOfShape(shape);
      const { philox, position } = generatorOf(context, size * reserved);
      return tfc.tensor(fill(philox, size, position), shape);
    },
    stateful: true,
  });
}

defineOp('RandomUniformInt', {
  infer: (draft) => [{ dtype: 'int32', shape: constantShape(inputOf(draft, 0)) }],
  kernel: (inputs, context) => {
    const [shape, from, to] = [numbersAt(inputs, 0), numberAt(inputs, 1), numberAt(inputs, 2)];
    const size = sizeOfShape(shape);
    if (size > 0 && from >= to) throw invalidArgument(`Need minval < maxval, got ${from} >= ${to}`);
    return tfc.tensor(uniformIntegers(generatorOf(context, size * reserved).philox, size, from, to), shape, 'int32');
  },
  stateful: true,
});

defineOp('RandomShuffle', {
  infer: sameAsInput,
  kernel: (inputs, context) => {
    const x = inputAt(inputs, 0);
    const [rows = 1] = x.shape;
    if (rows <= 1) return x;
    const order = tfc.tensor1d(shuffledIndices(generatorOf(context, Math.ceil(rows / 4)).philox, rows), 'int32');
    return rearrange(x, (values) => tfc.gather(values, order));
  },
  stateful: true,
});

export interface Seeded extends Named {
  readonly seed?: number | undefined;
}

/** Functions of the façade. */
export function randomOps(builder: Builder, tf: GraphOps) {
  // Operations without a seed of their own are numbered within a graph that has one.
  const numbered = new WeakMap<Graph, number>();
  const within = <T>(name: string, body: (scope: string) => T): T => builder.graph.nameScope(name, body);

  /** tensorflow/python/framework/random_seed.py, `get_seed`. */
  const seedAttributes = (seed: number | undefined): Attributes => {
    const { graph } = builder;
    const pair = (first: number, second: number): Attributes => ({ seed: attr.int(first), seed2: attr.int(first === 0 && second === 0 ? 2 ** 31 - 1 : second) });
    if (graph.seed !== 0) {
      const next = numbered.get(graph) ?? 0;
      if (seed === undefined) numbered.set(graph, next + 1);
      return pair(graph.seed, seed ?? next);
    }
    return seed === undefined ? { seed: attr.int(0), seed2: attr.int(0) } : pair(defaultGraphSeed, seed);
  };

  const drawn = (type: keyof typeof floats, shape: Tensor, seed: number | undefined): Tensor =>
    builder.one(type, [['shape', shape]], { attributes: { dtype: attr.type('float32'), ...seedAttributes(seed) } });
  const shapeTensor = (shape: TensorLike): Tensor => builder.convert(shape, { dtype: 'int32', name: 'shape' });
  const float = (value: TensorLike, name: string): Tensor => builder.convert(value, { dtype: 'float32', name });

  const normal = (call: string, type: 'RandomStandardNormal' | 'TruncatedNormal') =>
    (shape: TensorLike, { mean = 0, stddev = 1, seed, name }: Seeded & { readonly mean?: TensorLike; readonly stddev?: TensorLike } = {}): Tensor =>
      within(name ?? call, (scope) => {
        const dims = shapeTensor(shape);
        const [centre, spread] = [float(mean, 'mean'), float(stddev, 'stddev')];
        return tf.add(tf.python.mul(drawn(type, dims, seed), spread), centre, { name: scope });
      });

  /** Uniform in [minval, maxval): real numbers, or whole ones for int32, which need a maxval. */
  const randomUniform = (shape: TensorLike, minval: TensorLike = 0, maxval?: TensorLike, { dtype = 'float32', seed, name }: Seeded & { readonly dtype?: AskedDType } = {}): Tensor => {
    const stored = builder.stored(dtype);
    if (stored === 'int32' && maxval === undefined) throw new ValueError('Must specify maxval for integer dtype int32');
    return within(name ?? 'random_uniform', (scope) => {
      const dims = shapeTensor(shape);
      if (stored === 'int32') {
        return builder.one('RandomUniformInt', [['shape', dims], ['min', minval, { dtype: 'int32' }], ['max', maxval ?? 0, { dtype: 'int32' }]], { name: scope, attributes: { Tout: attr.type('int32'), ...seedAttributes(seed) } });
      }
      if (minval === 0 && (maxval ?? 1) === 1) return drawn('RandomUniform', dims, seed);
      const [least, most] = [float(minval, 'min'), float(maxval ?? 1, 'max')];
      const uniform = drawn('RandomUniform', dims, seed);
      return tf.add(tf.python.mul(uniform, tf.python.sub(most, least)), least, { name: scope });
    });
  };

  /** The rows in random order. */
  const randomShuffle = (value: TensorLike, { seed, name }: Seeded = {}): Tensor => builder.one('RandomShuffle', [['value', value]], { name, attributes: seedAttributes(seed) });

  return { randomNormal: normal('random_normal', 'RandomStandardNormal'), truncatedNormal: normal('truncated_normal', 'TruncatedNormal'), randomUniform, randomShuffle };
}

export type RandomOps = ReturnType<typeof randomOps>;
