import type { Studio } from '../graph/studio';

/** Lesson 4: what minimize does, in its three parts, with a gradient that is processed in between. */
export async function program({ tf, print, inputs }: Studio): Promise<void> {
  // y = 2 x - 1, but the last reading is wrong by 20; the weights are the slope and the intercept.
  const features = tf.constant([[-2, 1], [-1, 1], [0, 1], [1, 1], [2, 1], [3, 1]]);
  const y = tf.constant([-5, -3, -1, 1, 3, 25]);
  const weights = tf.Variable([0, 0], { name: 'weights', dtype: tf.float32 });
  const predictions = tf.reduceSum(tf.multiply(features, weights), { axis: 1 });
  const loss = tf.reduceMean(tf.square(tf.subtract(predictions, y)));

  // 1. Compute: pairs of a gradient and its variable.
  const optimizer = tf.train.GradientDescentOptimizer(0.05);
  const pairs = optimizer.computeGradients(loss);

  // 2. Process: whatever you like. Clip it, add noise, turn it round.
  const clip = String(inputs['clip'] ?? 'norm');
  const limit = Number(inputs['limit'] ?? 5);
  const noise = Number(inputs['noise'] ?? 0);
  const processed = pairs.map(([gradient, variable]) => {
    if (gradient === null) return [gradient, variable] as const;
    let changed = gradient;
    if (clip === 'value') changed = tf.clipByValue(changed, -limit, limit);
    if (clip === 'norm') changed = tf.clipByNorm(changed, limit);
    if (noise > 0) changed = tf.add(changed, tf.randomNormal([2], { stddev: noise, seed: 7 }));
    return [changed, variable] as const;
  });

  // 3. Apply: one operation that changes the variables.
  const step = optimizer.applyGradients(processed);

  await tf.withSession(async (session) => {
    await session.run(tf.globalVariablesInitializer());
    for (let i = 1; i <= Number(inputs['steps'] ?? 5); i++) {
      print('step', i);
      print('  before   ', await session.run(weights));
      const [error, gradient, changed] = await session.run([loss, pairs[0]?.[0] ?? loss, processed[0]?.[0] ?? loss, step]);
      print('  loss     ', error);
      print('  gradient ', gradient);
      print('  processed', changed);
      print('  after    ', await session.run(weights));
    }
  });
}
