import type { Studio } from '../graph/studio';

/** Lesson 2: operations on constants and on placeholders. */
export async function program({ tf, print }: Studio): Promise<void> {
  const a = tf.constant(2, { dtype: tf.int32 });
  const b = tf.constant(3, { dtype: tf.int32 });
  const x = tf.placeholder(tf.int16, { shape: [], name: 'x' });
  const y = tf.placeholder(tf.int16, { shape: [], name: 'y' });
  const sum = tf.add(x, y, { name: 'sum' });
  const product = tf.multiply(x, y, { name: 'product' });

  await tf.withSession(async (session) => {
    print('2 + 3 =', await session.run(tf.add(a, b)));
    print('2 * 3 =', await session.run(tf.multiply(a, b)));
    print('10 + 5 =', await session.run(sum, [[x, 10], [y, 5]]));
    print('2 * 3 =', await session.run(product, [[x, 2], [y, 3]]));
    try {
      await session.run(sum);
    } catch (error) {
      print(error);
    }
  });
}
