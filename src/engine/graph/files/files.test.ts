import '@tensorflow/tfjs-backend-cpu';
import { expect, test } from 'vitest';
import { readEventLog } from '../../events/readEvents';
import { FileStore } from '../fileStore';
import { createTensorFlow } from '../tensorflow';

test('summaries, graph and steps of a program come back from its event file', async () => {
  const files = new FileStore();
  const tf = createTensorFlow({ files });
  const x = tf.placeholder(tf.float32, { shape: [null], name: 'x' });
  tf.nameScope('loss', () => tf.summary.scalar('average', tf.reduceMean(x)));
  tf.summary.histogram('values', x);
  tf.summary.text('note', tf.constant('héllo'));
  tf.summary.image('picture', tf.constant([[[[0], [1]], [[0.5], [0.25]]]]), { maxOutputs: 1 });
  const all = tf.summary.mergeAll();
  const writer = tf.summary.FileWriter('logs', tf.getDefaultGraph());
  const session = tf.Session();
  for (const step of [1, 2]) if (all) writer.addSummary(await session.run(all, [[x, [step, 2 * step, 3 * step]]]), step);
  writer.close();
  const log = readEventLog(files.read(writer.path) ?? new Uint8Array(), writer.path);
  expect(log.problems).toEqual([]);
  expect(log.scalars.map(({ tag, steps, values }) => [tag, [...steps], [...values]])).toEqual([['loss/average', [1, 2], [2, 4]]]);
  expect(log.histograms[0]).toMatchObject({ tag: 'values', points: [{ step: 1, min: 1, max: 3, num: 3, sum: 6 }, { step: 2 }] });
  expect(log.texts[0]?.points[0]?.text).toBe('héllo');
  expect(log.images[0]).toMatchObject({ tag: 'picture/image', points: [{ width: 2, height: 2 }, {}] });
  expect(log.graph?.nodes.map(({ name }) => name)).toEqual(tf.getDefaultGraph().operations.map(({ name }) => name));
  expect(log.graph?.nodes.find(({ name }) => name === 'x')?.outputs).toEqual([{ dtype: 'float32', shape: [null] }]);
});

test('a graph with a loop and a branch is the same after export and import', async () => {
  const tf = createTensorFlow();
  const n = tf.placeholder(tf.float32, { shape: [], name: 'n' });
  const [, sum] = tf.whileLoop((i) => tf.less(i, n), (i, s) => [tf.add(i, 1), tf.add(s, i)], [0, 0]);
  const y = tf.cond(tf.greater(n, 3), () => tf.identity(sum, { name: 'sum' }), () => tf.negative(n), { name: 'chosen' });
  const other = createTensorFlow();
  other.importGraphDef(tf.asGraphDef(), { name: '' });
  const session = other.Session();
  expect((await session.run(y.name, [['n:0', 10]]))?.item()).toBe(45);
  expect((await session.run(y.name, [['n:0', 2]]))?.item()).toBe(-2);
  expect(other.asGraphDef()).toHaveLength(tf.asGraphDef().length);
});
