import '@tensorflow/tfjs-backend-cpu';
import { expect, test } from 'vitest';
import { programs } from '../programs/catalog';
import { runProgram } from './studio';

test('a program reports what it printed, its graph and its steps', async () => {
  const report = await runProgram(programs.linear);
  expect(report.failure).toBeNull();
  expect(report.lines.map(({ text }) => text)).toEqual(['4.0', '4.0', '4.0']);
  // Initialised, run, evaluated, performed, read.
  expect(report.traces).toHaveLength(5);
  expect(report.traces[1]?.operations.map(({ node }) => node)).toEqual(['W', 'b', 'W/read', 'b/read', 'mul', 'add']);
  expect(report.graph?.nodes.find(({ name }) => name === 'add')).toMatchObject({ op: 'AddV2', inputs: ['mul', 'b/read'], outputs: [{ dtype: 'float32', shape: [] }] });
});

test('an error ends the program and is told by TensorFlow\'s class', async () => {
  const report = await runProgram(async ({ tf, print }) => {
    print('before');
    await tf.Session().run(tf.placeholder(tf.int16, { name: 'n' }));
  });
  expect(report.lines.map(({ text }) => text)).toEqual(['before', 'Note: this device stores int16 as int32.']);
  expect(report.failure).toMatchObject({ name: 'InvalidArgumentError', line: null });
  expect(report.failure?.message).toContain("placeholder tensor 'n' with dtype int32");
});
