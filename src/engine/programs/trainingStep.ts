import type { Studio } from '../graph/studio';

/** Lesson 3: some steps of a small network, to be looked at operation by operation. */
export async function program({ tf, print, inputs }: Studio): Promise<void> {
  const rows = Number(inputs['rows'] ?? 64);
  const x = tf.placeholder(tf.float32, { shape: [null, 32], name: 'x' });
  const y = tf.placeholder(tf.float32, { shape: [null, 1], name: 'y' });
  const hidden = tf.nameScope('hidden', () => {
    const w = tf.Variable(tf.randomNormal([32, 64], { stddev: 0.2, seed: 1 }), { name: 'w' });
    const b = tf.Variable(tf.zeros([64]), { name: 'b' });
    return tf.nn.relu(tf.add(tf.matmul(x, w), b));
  });
  const prediction = tf.nameScope('output', () => {
    const w = tf.Variable(tf.randomNormal([64, 1], { stddev: 0.2, seed: 2 }), { name: 'w' });
    return tf.matmul(hidden, w);
  });
  const loss = tf.nameScope('loss', () => tf.reduceMean(tf.square(prediction.sub(y))));
  const step = tf.nameScope('train', () => tf.train.GradientDescentOptimizer(0.01).minimize(loss));

  const values = Array.from({ length: rows }, (_, r) => Array.from({ length: 32 }, (_, c) => Math.sin(r * 32 + c)));
  const targets = values.map(([a = 0, b = 0]) => [a * b]);
  await tf.withSession(async (session) => {
    await session.run(tf.globalVariablesInitializer());
    for (let i = 1; i <= 5; i++) {
      const [before] = await session.run([loss, step], [[x, values], [y, targets]]);
      print('step', i, 'loss', before);
    }
  });
}
