import type { Studio } from '../graph/studio';

/** Lesson 3: what `run` may be asked for. */
export async function program({ tf, print }: Studio): Promise<void> {
  const a = tf.constant([1, 2, 3], { name: 'a' });
  const total = tf.reduceSum(a, { name: 'total' });
  const count = tf.Variable(0, { name: 'count' });
  const more = tf.assignAdd(count, 1, { name: 'more' });

  await tf.withSession(async (session) => {
    await session.run(tf.globalVariablesInitializer());
    // A tensor gives its value, an operation gives None: it was only to be performed.
    print('tensor:    ', await session.run(total));
    print('operation: ', await session.run(more.op));
    // A name will do: "total:0" is the first output of the operation "total".
    print('name:      ', await session.run('total:0'));
    print('list:      ', await session.run([a, total]));
    print('dictionary:', await session.run({ sum: total, parts: [a, { again: total }] }));
    // One run performs each operation once, however often it is fetched.
    print('twice:     ', await session.run([more, more]));
  });
}
