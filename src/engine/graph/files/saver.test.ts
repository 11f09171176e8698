import '@tensorflow/tfjs-backend-cpu';
import { expect, test } from 'vitest';
import { FileStore } from '../fileStore';
import { createTensorFlow } from '../tensorflow';

/** The course's variables: b starts at zeros, is raised to ones, saved, raised again, restored. */
async function course(format: 'checkpoint' | 'safetensors') {
  const files = new FileStore();
  const tf = createTensorFlow({ files });
  const W = tf.Variable([[100, 99, 101, 100]], { name: 'W' });
  const b = tf.Variable(tf.zeros([4]), { name: 'b' });
  const more = tf.assignAdd(b, tf.ones([4]));
  const saver = tf.train.Saver({ W, bias: b }, { maxToKeep: 2, format });
  const session = tf.Session();
  await session.run(tf.globalVariablesInitializer());
  await session.run(more);
  return { tf, files, session, saver, W, b, more };
}

test.each(['checkpoint', 'safetensors'] as const)('what was saved comes back: ones, twos, ones (%s)', async (format) => {
  const { session, saver, b, more } = await course(format);
  const path = await saver.save(session, 'summary/test.ckpt', { globalStep: 0 });
  expect(path).toBe('summary/test.ckpt-0');
  await session.run(more);
  expect((await session.run(b)).toArray()).toEqual([2, 2, 2, 2]);
  await saver.restore(session, path);
  expect((await session.run(b)).toArray()).toEqual([1, 1, 1, 1]);
});

test('only the newest checkpoints are kept, and the newest is found', async () => {
  const { tf, files, session, saver } = await course('checkpoint');
  for (const globalStep of [1, 2, 3]) await saver.save(session, 'm/model.ckpt', { globalStep });
  expect(tf.train.latestCheckpoint('m')).toBe('m/model.ckpt-3');
  expect(saver.lastCheckpoints).toEqual(['m/model.ckpt-2', 'm/model.ckpt-3']);
  expect(files.names.filter((name) => name.includes('ckpt-1'))).toEqual([]);
  expect(files.names.filter((name) => name.includes('ckpt-2'))).toEqual(['m/model.ckpt-2.index', 'm/model.ckpt-2.data-00000-of-00001', 'm/model.ckpt-2.meta'].sort((a, b) => files.names.indexOf(a) - files.names.indexOf(b)));
});

test('what does not fit is refused in TensorFlow\'s words and changes nothing', async () => {
  const { files, session, saver, b } = await course('checkpoint');
  const path = await saver.save(session, 'test.ckpt');
  await expect(saver.restore(session, 'other.ckpt')).rejects.toThrow('The passed save_path is not a valid checkpoint: other.ckpt');

  const other = createTensorFlow({ files });
  const fits = other.Variable([[0, 0, 0, 0]], { name: 'W' });
  const missing = other.Variable([0, 0, 0, 0], { name: 'absent' });
  const wrong = other.Variable([0, 0], { name: 'bias' });
  const theirs = other.Session();
  await theirs.run(other.globalVariablesInitializer());
  await expect(other.train.Saver([fits, missing]).restore(theirs, path)).rejects.toThrow('Key absent not found in checkpoint');
  await expect(other.train.Saver([fits, wrong]).restore(theirs, path)).rejects.toThrow('Assign requires shapes of both tensors to match. lhs shape= [2] rhs shape= [4]');
  expect((await theirs.run(fits)).toArray()).toEqual([[0, 0, 0, 0]]);

  const data = files.read('test.ckpt.data-00000-of-00001');
  const damaged = Uint8Array.from(data ?? []);
  damaged[3] = (damaged[3] ?? 0) ^ 0xff;
  files.write('test.ckpt.data-00000-of-00001', damaged);
  await expect(saver.restore(session, path)).rejects.toMatchObject({ name: 'DataLossError' });
  expect((await session.run(b)).toArray()).toEqual([1, 1, 1, 1]);
});

test('a graph is taken up from its meta file, with its variables and its saver', async () => {
  const { files, session, saver } = await course('checkpoint');
  const path = await saver.save(session, 'test.ckpt');
  const other = createTensorFlow({ files });
  const theirs = other.Session();
  const taken = other.train.importMetaGraph(`${path}.meta`);
  expect(other.globalVariables().map(({ name }) => name)).toEqual(['W:0', 'b:0']);
  await taken?.restore(theirs, path);
  expect((await theirs.run('b:0'))?.toArray()).toEqual([1, 1, 1, 1]);
  expect((await theirs.run('AssignAdd:0'))?.toArray()).toEqual([2, 2, 2, 2]);
  // Names of the graph are taken; new ones lie beside them.
  expect(other.Variable(0, { name: 'W' }).name).toBe('W_1:0');
  expect(() => other.train.importMetaGraph(`${path}.meta`)).toThrow("Duplicate node name in graph: 'W/initial_value'");
});
