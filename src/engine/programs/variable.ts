import type { Studio } from '../graph/studio';

/** Lesson 2: a variable's life: declared, initialised, changed. */
export async function program({ tf, print }: Studio): Promise<void> {
  // Declared: an entry in the graph, no value yet.
  const W = tf.Variable(tf.randomNormal([1, 4], { mean: 100, stddev: 0.35, seed: 1 }), { name: 'W' });
  const b = tf.Variable(tf.zeros([4]), { name: 'b' });
  print(W);
  print(b);

  await tf.withSession(async (session) => {
    print('initialised?', await session.run([tf.isVariableInitialized(W), tf.isVariableInitialized(b)]));

    // Initialised: the session gives it memory, filled by its initial value.
    await session.run(tf.globalVariablesInitializer());
    print('W =', await session.run(W));
    print('b =', await session.run(b));

    // Changed: by assignment, or by adding to what is there.
    print('b + 1 =', await session.run(tf.assignAdd(b, tf.ones([4]))));
    print('b := 5 =', await session.run(tf.assign(b, [5, 5, 5, 5])));
  });
}
