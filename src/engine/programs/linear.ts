import type { Studio } from '../graph/studio';

/** Lesson 3: y = W x + b in a session, fetched in three ways. */
export async function program({ tf, print }: Studio): Promise<void> {
  const x = tf.placeholder(tf.float32, { shape: [], name: 'x' });
  const W = tf.Variable(1, { name: 'W' });
  const b = tf.Variable(1, { name: 'b' });
  const y = W.mul(x).add(b);
  const answer = tf.Variable(0, { name: 'answer' });
  const keep = tf.assign(answer, y, { name: 'keep' });

  await tf.withSession(async (session) => {
    await session.run(tf.globalVariablesInitializer());
    print(await session.run(y, [[x, 3]]));
    print(await y.eval([[x, 3]]));
    // An operation is performed and gives nothing back: what it did is in the variable.
    await keep.op.run([[x, 3]]);
    print(await session.run(answer));
  });
}
