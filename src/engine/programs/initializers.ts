import type { Studio } from '../graph/studio';

/** Lesson 2: what an initializer fills a variable with; printed as JSON for the figure. */
export async function program({ tf, print, inputs }: Studio): Promise<void> {
  const spread = Number(inputs['spread'] ?? 1);
  const seed = Number(inputs['seed'] ?? 1);
  const initializer = {
    zeros: () => tf.zerosInitializer(),
    ones: () => tf.onesInitializer(),
    uniform: () => tf.randomUniformInitializer({ minval: -spread, maxval: spread, seed }),
    normal: () => tf.randomNormalInitializer({ stddev: spread, seed }),
    truncated: () => tf.truncatedNormalInitializer({ stddev: spread, seed }),
    glorot: () => tf.glorotUniformInitializer({ seed }),
  }[String(inputs['initializer'] ?? 'normal')];
  const shape = [Number(inputs['fanIn'] ?? 64), Number(inputs['fanOut'] ?? 32)];
  const W = tf.getVariable('W', { shape, ...(initializer ? { initializer: initializer() } : {}) });
  await tf.withSession(async (session) => {
    await session.run(W.initializer);
    const { data } = await session.run(W);
    print(JSON.stringify(Array.from(data, Number)));
  });
}
