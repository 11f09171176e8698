import type { Studio } from '../graph/studio';

/** Lesson 2: restores W and b from a checkpoint that the learner gives. */
export async function program({ tf, print, inputs }: Studio): Promise<void> {
  const W = tf.Variable(tf.zeros([1, 4]), { name: 'W' });
  const b = tf.Variable(tf.zeros([4]), { name: 'b' });
  const saver = tf.train.Saver({ W, b });
  await tf.withSession(async (session) => {
    await session.run(tf.globalVariablesInitializer());
    try {
      await saver.restore(session, String(inputs['path'] ?? ''));
    } catch (error) {
      print(error);
    }
    print('W =', await session.run(W));
    print('b =', await session.run(b));
  });
}
