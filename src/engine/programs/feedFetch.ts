import type { Studio } from '../graph/studio';

/** Lesson 3: a feed takes the place of whatever would have computed the tensor. */
export async function program({ tf, print, inputs }: Studio): Promise<void> {
  const x = tf.placeholder(tf.float32, { shape: [], name: 'x' });
  const W = tf.Variable(2, { name: 'W' });
  const b = tf.Variable(1, { name: 'b' });
  const product = tf.multiply(W, x, { name: 'product' });
  const y = tf.add(product, b, { name: 'y' });
  const loss = tf.square(tf.subtract(y, 10, { name: 'error' }), { name: 'loss' });

  const fetched = { product, y, loss }[String(inputs['fetch'])] ?? loss;
  const fed = { x, product, y }[String(inputs['feed'])] ?? x;
  await tf.withSession(async (session) => {
    await session.run(tf.globalVariablesInitializer());
    print(fetched.name, '=', await session.run(fetched, [[fed, Number(inputs['value'] ?? 3)]]));
  });
}
