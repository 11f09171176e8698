import type { Tensor } from '@tensorflow/tfjs-core';
import type { Task } from '../protocol';
import type { BatchComputation } from '../train/batchComputation';

export interface Evaluation {
  /** From pictures to the outputs [count, outputs]. */
  readonly forward: BatchComputation<readonly [readonly number[]], readonly [Tensor]>;
  readonly examples: Uint32Array;
  /** Examples at a time. */
  readonly batch: number;
  readonly outputs: number;
  /** What the progress is told of. */
  readonly subject: string;
  /** Writes the pictures of examples[from..to-1]. */
  readonly fill: (from: number, to: number, x: Float32Array) => void;
}

/** What a network answers to the examples, [examples, outputs], pausing after every batch. */
export async function* evaluate({ forward, examples, batch, outputs, subject, fill }: Evaluation): AsyncGenerator<Task, Float32Array, void> {
  const { length } = examples;
  const answers = new Float32Array(length * outputs);
  for (let from = 0; from < length; from += batch) {
    const to = Math.min(length, from + batch);
    const [out] = forward.run(to - from, ([x]) => { fill(from, to, x); });
    answers.set(await out.data<'float32'>(), from * outputs);
    if (to < length) yield { name: 'evaluate', subject, fraction: to / length };
  }
  return answers;
}

/** The value of a generator whose pauses nobody needs. */
export async function valueOf<T>(generator: AsyncGenerator<unknown, T, void>): Promise<T> {
  for (;;) {
    const next = await generator.next();
    if (next.done) return next.value;
  }
}
