import { beforeAll, expect, test } from 'vitest';
import { startRun } from './engineDriver.testing';
import { HeadlessEngine, specOf } from './headless';

const engine = new HeadlessEngine();
beforeAll(async () => { await engine.send({ t: 'init', backend: 'cpu', cached: null, threads: null }); });

test('curves and graph of a run, written by the engine as an event file, are read back', async () => {
  const { run, trace, ended } = startRun(engine, specOf('housing/linear2', [['epochs', '20']], 1));
  await ended();
  const looked = await engine.send<'look'>({ t: 'look', run, want: { kind: 'graph' } });
  if (looked.kind !== 'graph') expect.unreachable();
  const points = trace.history['loss'] ?? [];
  const loss = { tag: 'loss/train', steps: Float64Array.from(points, ([step]) => step), values: Float64Array.from(points, ([, value]) => value), wallTimes: Float64Array.from(points, ([step]) => 1_700_000_000 + step) };
  const file = await engine.send<'write-events'>({ t: 'write-events', log: { name: '7-linear', scalars: [loss], histograms: [], images: [], texts: [], graph: looked.graph, traces: [], problems: [] } });
  expect(file.name).toMatch(/^events\.out\.tfevents\.\d+\.7-linear$/);
  const read = await engine.send<'read-events'>({ t: 'read-events', file: file.name, bytes: file.bytes });
  expect(read.problems).toEqual([]);
  expect(read.scalars).toEqual([{ ...loss, values: Float64Array.from(loss.values, Math.fround) }]);
  expect(loss.steps).toHaveLength(20);
  expect(read.graph?.nodes.map(({ name, op }) => [name, op])).toEqual(looked.graph.nodes.map(({ name, op }) => [name, op]));
});
