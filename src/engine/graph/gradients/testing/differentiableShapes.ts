/** As `differentiable`: operations that move, repeat, choose and join elements. */
import type { Tensor } from '../../tensor';
import type { Differentiable } from './differentiable';
import type { Build, RandomInput } from './finiteDifferences';

const of = (name: string, build: Build, ...inputs: readonly RandomInput[]): Differentiable => ({ name, build, inputs });
const all = (xs: readonly (Tensor | undefined)[]): Tensor[] => xs.filter((x) => x !== undefined);

export const differentiableShapes: readonly Differentiable[] = [
  of('reshape', (tf, x) => tf.reshape(x, [3, -1]), { shape: [2, 6] }),
  of('expandDims', (tf, x) => tf.expandDims(x, 1), { shape: [2, 3] }),
  of('squeeze', (tf, x) => tf.squeeze(x, { axis: 1 }), { shape: [2, 1, 2] }),
  of('tile', (tf, x) => tf.tile(x, [2, 3]), { shape: [2, 1] }),
  of('broadcastTo', (tf, x) => tf.broadcastTo(x, [3, 2, 2]), { shape: [2, 1] }),
  of('fill', (tf, x) => tf.fill([3], tf.reduceSum(x)), { shape: [2] }),
  of('pad', (tf, x) => tf.pad(x, [[1, 0], [2, 1]]), { shape: [2, 2] }),
  of('pad with a value', (tf, x) => tf.pad(x, [[1, 0], [2, 1]], { constantValues: 2 }), { shape: [2, 2] }),
  of('pad by reflection', (tf, x) => tf.pad(x, [[1, 0], [2, 1]], { mode: 'REFLECT' }), { shape: [2, 3] }),
  of('pad symmetrically', (tf, x) => tf.pad(x, [[1, 2], [0, 1]], { mode: 'SYMMETRIC' }), { shape: [2, 3] }),
  of('reverse', (tf, x) => tf.reverse(x, [0]), { shape: [3, 2] }),
  of('slice', (tf, x) => tf.slice(x, [0, 1], [2, 2]), { shape: [3, 4] }),
  of('stridedSlice', (tf, x) => tf.stridedSlice(x, [0, 1], [3, 4], [2, 1]), { shape: [3, 4] }),
  of('gather along axis 0', (tf, x) => tf.gather(x, [2, 0, 2]), { shape: [3, 2] }),
  { ...of('gather along axis 1', (tf, x) => tf.gather(x, [[1, 1], [0, 2]], { axis: 1 }), { shape: [2, 3, 2] }), knownOnly: true },
  of('concat', (tf, x, y) => tf.concat(all([x, y, x]), 1), { shape: [2, 2] }, { shape: [2, 3] }),
  of('stack', (tf, x, y) => tf.stack(all([x, y]), { axis: 1 }), { shape: [2, 2] }, { shape: [2, 2] }),
  of('one of several parts', (tf, x) => tf.split(x, 2)[1] as Tensor, { shape: [4, 2] }),
  of('one of unequal parts', (tf, x) => tf.split(x, [1, 3])[1] as Tensor, { shape: [4, 2] }),
  { ...of('unstack', (tf, x) => tf.multiply(...(tf.unstack(x) as [Tensor, Tensor])), { shape: [2, 3] }), knownOnly: true },
  of('cumsum', (tf, x) => tf.cumsum(x, { axis: 1, exclusive: true, reverse: true }), { shape: [2, 3] }),
  of('cast', (tf, x) => tf.real(tf.cast(x, 'complex64')), { shape: [2] }),
  of('complex numbers', (tf, x, y) => tf.imag(tf.multiply(tf.complex(x, y), tf.complex(y, tf.square(x)))), { shape: [3] }, { shape: [3] }),
  of('the length and the conjugate of a complex number', (tf, x, y) => tf.multiply(tf.abs(tf.complex(x, y)), tf.real(tf.multiply(tf.complex(y, x), tf.conj(tf.complex(x, y))))), { shape: [3], low: 0.5 }, { shape: [3], low: 0.5 }),
  of('addN', (tf, x, y) => tf.addN(all([x, y, x])), { shape: [2] }, { shape: [2] }),
  of('where', (tf, x, y) => tf.where([true, false, true], x, y), { shape: [3] }, { shape: [3] }),
  of('topK', (tf, x) => tf.nn.topK(tf.add(x, [[3, 0, 2], [0, 5, 3]]), { k: 2 })[0] as Tensor, { shape: [2, 3], low: -0.3, high: 0.3 }),
];
