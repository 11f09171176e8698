import type { Studio } from '../graph/studio';

/** Lesson 5: the course's regression from the table to the event file. */
export async function program({ tf, print }: Studio): Promise<void> {
  // Square feet, bedrooms, price.
  const houses = [
    [2104, 3, 399900], [1600, 3, 329900], [2400, 3, 369000], [1416, 2, 232000], [3000, 4, 539900], [1985, 4, 299900],
    [1534, 3, 314900], [1427, 3, 198999], [1380, 3, 212000], [1494, 3, 242500], [1940, 4, 239999], [2000, 3, 347000],
    [1890, 3, 329999], [4478, 5, 699900], [1268, 3, 259900], [2300, 4, 449900], [1320, 2, 299900], [1236, 3, 199900],
    [2609, 4, 499998], [3031, 4, 599000], [1767, 3, 252900], [1888, 2, 255000], [1604, 3, 242900], [1962, 4, 259900],
    [3890, 3, 573900], [1100, 3, 249900], [1458, 3, 464500], [2526, 3, 469000], [2200, 3, 475000], [2637, 3, 299900],
    [1839, 2, 349900], [1000, 1, 169900], [2040, 4, 314900], [3137, 3, 579900], [1811, 4, 285900], [1437, 3, 249900],
    [1239, 3, 229900], [2132, 4, 345000], [4215, 4, 549000], [2162, 4, 287000], [1664, 2, 368500], [2238, 3, 329900],
    [2567, 4, 314000], [1200, 3, 299000], [852, 2, 179900], [1852, 4, 299900], [1203, 3, 239500],
  ];

  // Every column to mean 0 and (sample) standard deviation 1; a column of ones carries the bias.
  const columns = [0, 1, 2].map((c) => {
    const values = houses.map((house) => house[c] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
    return values.map((value) => (value - mean) / deviation);
  });
  const xData = houses.map((_, r) => [1, columns[0]?.[r] ?? 0, columns[1]?.[r] ?? 0]);
  const yData = houses.map((_, r) => [columns[2]?.[r] ?? 0]);
  const n = houses.length;

  const { X, y } = tf.nameScope('input', () => ({
    X: tf.placeholder(tf.float32, { shape: [n, 3], name: 'X' }),
    y: tf.placeholder(tf.float32, { shape: [n, 1], name: 'y' }),
  }));
  const { W, yPred } = tf.nameScope('hypothesis', () => {
    const W = tf.getVariable('weights', { shape: [3, 1], initializer: tf.zerosInitializer() });
    return { W, yPred: tf.matmul(X, W, { name: 'y_pred' }) };
  });
  const loss = tf.nameScope('loss', () => {
    const error = yPred.sub(y);
    return tf.multiply(1 / (2 * n), tf.matmul(error, error, { transposeA: true }), { name: 'loss' });
  });
  const train = tf.nameScope('train', () => tf.train.GradientDescentOptimizer(0.01).minimize(loss));

  const scalar = tf.summary.scalar('summary/loss', tf.reshape(loss, []));
  const histogram = tf.summary.histogram('summary/weights', W);
  const summaries = tf.summary.merge([scalar, histogram]);

  await tf.withSession(async (session) => {
    const writer = tf.summary.FileWriter('summary/linear-regression', tf.getDefaultGraph());
    await session.run(tf.globalVariablesInitializer());
    const feeds = [[X, xData], [y, yData]] as const;
    for (let epoch = 1; epoch <= 500; epoch++) {
      // Fetched together with the update: the loss is the one before it.
      const [current, summary] = await session.run([loss, summaries, train], feeds);
      if (epoch % 10 === 0) writer.addSummary(summary, epoch);
      if (epoch % 100 === 0) print('epoch', epoch, 'loss', current.item().toPrecision(4));
    }
    const [[w0], [w1], [w2]] = (await session.run(W)).toArray() as [[number], [number], [number]];
    print('w1', w1.toPrecision(4), 'w2', w2.toPrecision(4), 'bias', w0.toExponential(0));
    writer.close();
    print('wrote', writer.path);
  });
}
