import type { Studio } from '../graph/studio';

/** Lesson 2: what is known of shapes while building, and what only a run can tell. */
export async function program({ tf, print }: Studio): Promise<void> {
  const batch = tf.placeholder(tf.float32, { shape: [null, 4], name: 'batch' });
  const weights = tf.constant([[1, 0], [0, 1], [1, 1], [2, 2]], { name: 'weights' });
  const product = tf.matmul(batch, weights, { name: 'product' });
  const mean = tf.reduceMean(product, { axis: 0, name: 'mean' });
  const anything = tf.placeholder(tf.float32, { name: 'anything' });

  // Inferred while building: (None, 4) times (4, 2) is (None, 2), and the mean over the unknown axis is (2,).
  for (const tensor of [batch, weights, product, mean, anything]) print(tensor);

  await tf.withSession(async (session) => {
    for (const rows of [1, 3]) {
      const fed = Array.from({ length: rows }, (_, i) => [i, 1, 2, 3]);
      print(rows, 'rows:', await session.run({ shape: tf.shape(product), mean }, [[batch, fed]]));
    }
    const fed = [[1, 2], [3, 4], [5, 6]];
    print('rank and size of anything:', await session.run([tf.rank(anything), tf.size(anything)], [[anything, fed]]));
  });
}
