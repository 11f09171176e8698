import type { Studio } from '../graph/studio';

/** Lesson 2: saved at ones, raised to twos, restored to ones. */
export async function program({ tf, print }: Studio): Promise<void> {
  const W = tf.Variable(tf.randomNormal([1, 4], { mean: 100, stddev: 0.35, seed: 1 }), { name: 'W' });
  const b = tf.Variable(tf.zeros([4]), { name: 'b' });
  const more = tf.assignAdd(b, tf.ones([4]));

  // Only these variables, under these names.
  const saver = tf.train.Saver({ W, b });

  await tf.withSession(async (session) => {
    await session.run(tf.globalVariablesInitializer());
    await session.run(more);
    print('b before saving:  ', await session.run(b));

    const path = await saver.save(session, 'summary/test.ckpt', { globalStep: 0 });
    print('saved to', path);

    await session.run(more);
    print('b changed:        ', await session.run(b));

    await saver.restore(session, path);
    print('b after restoring:', await session.run(b));
  });
}
