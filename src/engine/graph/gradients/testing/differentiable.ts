/** Operations of every type that has a gradient, with inputs away from where they have none. */
import type { TensorFlow } from '../../tensorflow';
import type { Build, RandomInput } from './finiteDifferences';

export interface Differentiable {
  readonly name: string;
  readonly build: Build;
  readonly inputs: readonly RandomInput[];
  /** Sizes must be known while the graph is built. */
  readonly knownOnly?: true;
  /** TensorFlow has no second derivative of it. */
  readonly firstOnly?: true;
}

const of = (name: string, build: Build, ...inputs: readonly RandomInput[]): Differentiable => ({ name, build, inputs });
const matrix = (low = -1, high = 1): RandomInput => ({ shape: [2, 3], low, high });

/** Name of the function, from where to where it is tried. */
const unary = [
  ['negative', -3, 3], ['abs', 0.2, 3], ['sign', 0.2, 3], ['square', -3, 3], ['sqrt', 0.5, 4], ['rsqrt', 0.5, 3], ['exp', -1, 1], ['expm1', -1, 1], ['log', 0.5, 4], ['log1p', 0, 4],
  ['sin', -3, 3], ['cos', -3, 3], ['tan', -1, 1], ['asin', -0.7, 0.7], ['acos', -0.7, 0.7], ['atan', -3, 3], ['sinh', -1, 1], ['cosh', -1, 1], ['tanh', -1, 1], ['sigmoid', -2, 2],
  ['erf', -1, 1], ['reciprocal', 0.6, 3], ['identity', -1, 1], ['reduceSum', -1, 1], ['reduceMean', -1, 1], ['reduceProd', 0.5, 2],
] as const satisfies readonly (readonly [keyof TensorFlow, number, number])[];
const activations = [
  ['relu', 0.1, 2], ['relu', -2, -0.1], ['relu6', 0.1, 5], ['relu6', 6.1, 8], ['elu', 0.1, 2], ['elu', -2, -0.1], ['selu', -2, -0.1], ['selu', 0.1, 2], ['softplus', -2, 2],
  ['leakyRelu', -2, -0.1], ['softmax', -1, 1], ['logSoftmax', -1, 1], ['l2Loss', -1, 1],
] as const satisfies readonly (readonly [keyof TensorFlow['nn'], number, number])[];

const elementwise: readonly Differentiable[] = [
  ...unary.map(([name, low, high]) => of(name, (tf, x) => tf[name](x), matrix(low, high))),
  ...activations.map(([name, low, high]) => of(`${name} from ${low} to ${high}`, (tf, x) => tf.nn[name](x), matrix(low, high))),
  { ...of('softsign', (tf, x) => tf.nn.softsign(x), matrix(0.1, 2)), firstOnly: true },
];

const binaryNames = ['add', 'subtract', 'multiply', 'divide', 'pow', 'squaredDifference', 'atan2', 'floormod'] as const;
const broadcasts = [[[2, 3], [2, 3]], [[2, 3], [3]], [[3], [2, 3]], [[2, 1], [1, 3]], [[], [4]], [[1, 3], [2, 3]]] as const;
/** Ranges that do not meet, in which the quotient is between 2 and 3. */
const [large, small] = [{ low: 1.8, high: 1.9 }, { low: 0.65, high: 0.85 }] as const;
const binary = broadcasts.flatMap(([a, b]) => {
  const title = (name: string): string => `${name} of [${a.join()}] and [${b.join()}]`;
  return [
    ...binaryNames.map((name) => of(title(name), (tf, x, y) => tf[name](x, y), { shape: a, ...large }, { shape: b, ...small })),
    ...(['maximum', 'minimum'] as const).flatMap((name) => [
      of(`${title(name)}, the first larger`, (tf, x, y) => tf[name](x, y), { shape: a, ...large }, { shape: b, ...small }),
      of(`${title(name)}, the second larger`, (tf, x, y) => tf[name](x, y), { shape: a, ...small }, { shape: b, ...large }),
    ]),
  ];
});

const reductions = (['reduceSum', 'reduceMean', 'reduceMax', 'reduceMin', 'reduceProd'] as const).flatMap((name) =>
  ([{ axis: 0 }, { axis: [0, -1] }, { axis: 1, keepdims: true }, { axis: [1], keepdims: false }] as const).map((options) =>
    // Elements that are well apart, so that the largest stays the largest.
    of(`${name} ${JSON.stringify(options)}`, (tf, x) => tf[name](tf.add(x, tf.reshape(tf.range(12, undefined, 1, { dtype: 'float32' }), [2, 3, 2])), options), { shape: [2, 3, 2], low: 0.2, high: 0.6 }),
  ),
);

const products = [
  ...([false, true] as const).flatMap((transposeA) =>
    ([false, true] as const).map((transposeB) =>
      of(`matmul ${String(transposeA)} ${String(transposeB)}`, (tf, a, b) => tf.matmul(a, b, { transposeA, transposeB }), { shape: transposeA ? [3, 2] : [2, 3] }, { shape: transposeB ? [4, 3] : [3, 4] }),
    ),
  ),
  of('matmul of stacks', (tf, a, b) => tf.matmul(a, b, { transposeB: true }), { shape: [2, 2, 3] }, { shape: [2, 2, 3] }),
  of('matmul of a stack and one', (tf, a, b) => tf.matmul(a, b), { shape: [2, 2, 3] }, { shape: [1, 3, 2] }),
  of('transpose', (tf, x) => tf.transpose(x, { perm: [2, 0, 1] }), { shape: [2, 1, 3] }),
];

export const differentiable: readonly Differentiable[] = [...elementwise, ...binary, ...reductions, ...products];
