import type { Studio } from '../graph/studio';

/** Lesson 3: the mistakes that everybody makes once, in TensorFlow's own words. */
export async function program({ tf, print }: Studio): Promise<void> {
  const x = tf.placeholder(tf.float32, { shape: [null, 3], name: 'x' });
  const w = tf.Variable(tf.zeros([3, 1]), { name: 'w' });
  const y = tf.matmul(x, w, { name: 'y' });
  const session = tf.Session();

  const tryTo = async (what: string, action: () => unknown): Promise<void> => {
    try {
      await action();
      print(what, '-> fine');
    } catch (error) {
      print(`${what} ->`, error);
    }
  };

  await tryTo('run before the variables are initialised', () => session.run(y, [[x, [[1, 2, 3]]]]));
  await session.run(tf.globalVariablesInitializer());
  await tryTo('forget to feed x', () => session.run(y));
  await tryTo('feed another shape', () => session.run(y, [[x, [1, 2, 3]]]));
  await tryTo('fetch a name that is not there', () => session.run('z:0'));
  await tryTo('multiply what does not fit', () => tf.matmul(x, tf.zeros([2, 2])));
  await tryTo('mix types', () => tf.add(y, tf.constant([1], { dtype: tf.int32 })));
  await tryTo('do it right', () => session.run(y, [[x, [[1, 2, 3]]]]));
}
