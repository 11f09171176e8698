import type { Studio } from '../graph/studio';

/** Lesson 3: two sessions over one graph, each with values of its own. */
export async function program({ tf, print }: Studio): Promise<void> {
  const counter = tf.Variable(10, { name: 'counter' });
  const more = tf.assignAdd(counter, 1);
  const init = tf.globalVariablesInitializer();

  const first = tf.Session();
  const second = tf.Session();
  await first.run(init);
  await second.run(init);
  for (let i = 0; i < 3; i++) await first.run(more);
  print('first: ', await first.run(counter));
  print('second:', await second.run(counter));

  // Closing a session frees its variables. The graph is still there.
  first.close();
  print('second:', await second.run(more));
  try {
    await first.run(counter);
  } catch (error) {
    print(error);
  }
}
