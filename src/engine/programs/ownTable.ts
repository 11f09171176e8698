import { linearRegression } from '../experiments/linearRegression';
import { NdArray } from '../graph/ndArray';
import type { Studio } from '../graph/studio';

/**
 * Lesson 5: some epochs of gradient descent on a learner's own table, from the given weights.
 * Files `X` [n, p] (a column of ones included) and `y` [n, 1], float32; prints the loss before each epoch, then the weights.
 */
export async function program({ tf, print, inputs, file }: Studio): Promise<void> {
  const values = (name: string): Float32Array => new Float32Array(file(name)?.buffer ?? new ArrayBuffer(0));
  const given = JSON.parse(String(inputs['weights'] ?? '[]')) as number[];
  const [rows, columns] = [values('y').length, given.length];
  const { x, y, weights, loss, step } = linearRegression(tf, columns, rows, Number(inputs['learningRate'] ?? 0.01));
  const feeds = [[x, new NdArray('float32', [rows, columns], values('X'))], [y, new NdArray('float32', [rows, 1], values('y'))]] as const;

  await tf.withSession(async (session) => {
    await session.run(weights.initializer, [[weights.initialValue, new NdArray('float32', [columns, 1], Float32Array.from(given))]]);
    const losses: number[] = [];
    for (let epoch = 0; epoch < Number(inputs['epochs'] ?? 1); epoch++) {
      const [before] = await session.run([loss, step], feeds);
      losses.push(before.item());
      if (!Number.isFinite(losses.at(-1))) break;
    }
    print(JSON.stringify(losses));
    print(JSON.stringify(Array.from((await session.run(weights)).data, Number)));
  });
}
