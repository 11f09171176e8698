import type { Studio } from '../graph/studio';

/** Lesson 1: three results of one graph, of which only the one that is fetched is computed. */
export async function program({ tf, print, inputs }: Studio): Promise<void> {
  const x = tf.placeholder(tf.float32, { shape: [], name: 'x' });
  const y = tf.placeholder(tf.float32, { shape: [], name: 'y' });
  const sum = tf.add(x, y, { name: 'sum' });
  const difference = tf.subtract(x, y, { name: 'difference' });
  const product = tf.multiply(sum, difference, { name: 'product' });
  const squares = tf.add(tf.square(x, { name: 'xSquared' }), tf.square(y, { name: 'ySquared' }), { name: 'squares' });
  const length = tf.sqrt(squares, { name: 'length' });
  const ratio = tf.divide(product, length, { name: 'ratio' });

  const fetched = { product, length, ratio }[String(inputs['fetch'])] ?? ratio;
  await tf.withSession(async (session) => {
    print(fetched.name, '=', await session.run(fetched, [[x, inputs['x'] ?? 0], [y, inputs['y'] ?? 0]]));
  });
}
