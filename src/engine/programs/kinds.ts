import type { Studio } from '../graph/studio';

/** Lesson 2: constant, placeholder and variable side by side. */
export async function program({ tf, print }: Studio): Promise<void> {
  const constant = tf.constant([1, 2, 3], { name: 'constant' });
  const placeholder = tf.placeholder(tf.float32, { shape: [3], name: 'placeholder' });
  const variable = tf.Variable([1, 2, 3], { name: 'variable' });

  // Handles: what is known of them before anything runs.
  print(constant);
  print(placeholder);
  print(variable);

  const more = tf.assignAdd(variable, placeholder);
  await tf.withSession(async (session) => {
    await session.run(tf.globalVariablesInitializer());
    for (const fed of [[10, 10, 10], [1, 0, 0]]) {
      await session.run(more, [[placeholder, fed]]);
      const [kept, changed] = await session.run([constant, variable]);
      print('constant', kept, '| fed', fed, '| variable', changed);
    }
  });
}
