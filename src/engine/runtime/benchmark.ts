/** What the current backend can do: tasks of known size, each performed many times. */
import * as tf from '@tensorflow/tfjs-core';
import { convolution, matmulSide, type BenchmarkTask, type TaskTimes } from '../declarations/benchmark';
import { createStepProbe, noise, probeOperations } from './stepProbe';
import { medianOf, timesOf, type Repeatable } from './timing';

// Slow backends take a second or two for these, fast ones half a second.
const repeats = { fewest: 3, most: 40, enoughMs: 500 } as const;

interface Workload {
  /** Floating-point operations of one repetition. */
  readonly operations: number;
  readonly prepare: () => Repeatable;
}

const outputSide = convolution.side - convolution.kernel + 1;

const workloads: Readonly<Record<BenchmarkTask, Workload>> = {
  matmul: {
    operations: 2 * matmulSide ** 3,
    prepare: () => repeated([[matmulSide, matmulSide], [matmulSide, matmulSide]], (a, b) => tf.matMul(a, b)),
  },
  conv2d: {
    operations: 2 * convolution.pictures * outputSide ** 2 * convolution.filters * convolution.kernel ** 2 * convolution.channels,
    prepare: () => repeated(
      [[convolution.pictures, convolution.side, convolution.side, convolution.channels], [convolution.kernel, convolution.kernel, convolution.channels, convolution.filters]],
      (pictures, kernel) => tf.conv2d(pictures as tf.Tensor4D, kernel as tf.Tensor4D, 1, 'valid'),
    ),
  },
  step: { operations: probeOperations, prepare: createStepProbe },
};

/** Performs a task over and over on the current backend. @param now milliseconds */
export async function measureTask(task: BenchmarkTask, now: () => number): Promise<TaskTimes> {
  const { operations, prepare } = workloads[task];
  const work = prepare();
  try {
    const times = await timesOf(work, { now, ...repeats });
    const medianMs = medianOf(times);
    return { medianMs, fastestMs: times[0] ?? medianMs, slowestMs: times.at(-1) ?? medianMs, repeats: times.length, gflops: operations / medianMs / 1e6 };
  } finally {
    work.dispose();
  }
}

/** One operation on two tensors of the given shapes. Only one number is read back: it comes when all have been computed. */
function repeated([left, right]: readonly [number[], number[]], operation: (a: tf.Tensor, b: tf.Tensor) => tf.Tensor): Repeatable {
  const a = noise(left, 0);
  const b = noise(right, 1);
  return {
    async run() {
      const first = tf.tidy(() => tf.slice(tf.reshape(operation(a, b), [-1]), 0, 1));
      await first.data();
      first.dispose();
    },
    dispose: () => { tf.dispose([a, b]); },
  };
}
