import type { Studio } from '../graph/studio';

/** Lesson 2: a branch and a loop inside the graph. */
export async function program({ tf, print }: Studio): Promise<void> {
  const x = tf.placeholder(tf.float32, { shape: [], name: 'x' });
  const count = tf.Variable(0, { name: 'count' });

  // Made outside the branch: it runs whichever way the branch goes.
  const outside = tf.assignAdd(count, 1, { name: 'outside' });
  const y = tf.cond(
    tf.greater(x, 0),
    () => tf.add(outside, 100, { name: 'positive' }),
    () => tf.negative(x, { name: 'other' }),
  );

  // Halve until it is below 1: how often, nobody knows before the run.
  const [halves, rest] = tf.whileLoop(
    (_, value) => tf.greaterEqual(value, 1),
    (times, value) => [tf.add(times, 1), tf.divide(value, 2)],
    [0, x],
  );

  await tf.withSession(async (session) => {
    await session.run(tf.globalVariablesInitializer());
    for (const fed of [5, -7, 3]) {
      print('x =', fed, '-> y =', await session.run(y, [[x, fed]]), '| count =', await session.run(count));
    }
    print('40 halved', await session.run([halves, rest], [[x, 40]]));
  });
}
