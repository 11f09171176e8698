import '@tensorflow/tfjs-backend-cpu';
import { memory } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { programIds } from '../declarations/programs';
import { fileStoreOf } from '../graph/fileStore';
import { runProgram } from '../graph/studio';
import { programs } from './catalog';

const printed = async (id: (typeof programIds)[number], inputs = {}, files = {}): Promise<string[]> => {
  const report = await runProgram(programs[id], { inputs, files: filesOf(files) });
  expect(report.failure).toBeNull();
  return report.lines.map(({ text }) => text);
};

const filesOf = (files: Readonly<Record<string, readonly number[]>>) => fileStoreOf(Object.entries(files).map(([name, values]) => ({ name, bytes: Float32Array.from(values).buffer })));

// y = 1 + 2x at x = -1, 0, 1.
const ownTable = { X: [1, -1, 1, 0, 1, 1], y: [-1, 1, 3] };

test.each(programIds.filter((id) => id !== 'ownTable'))('%s runs to its end and leaves nothing on the device', async (id) => {
  const before = memory().numTensors;
  expect((await printed(id)).length).toBeGreaterThan(0);
  expect(memory().numTensors).toBe(before);
});

test('fetches come back in their own form, each operation performed once', async () => {
  expect(await printed('fetches')).toEqual([
    'tensor:     6.0', 'operation:  None', 'name:       6.0', 'list:       [array([1., 2., 3.]), 6.0]',
    "dictionary: {'sum': 6.0, 'parts': [array([1., 2., 3.]), {'again': 6.0}]}", 'twice:      [2.0, 2.0]',
  ]);
});

test('sessions have values of their own', async () => {
  expect(await printed('sessions')).toEqual(['first:  13.0', 'second: 10.0', 'second: 11.0', 'RuntimeError: Attempted to use a closed Session.']);
});

test('what is fed replaces what would have computed it', async () => {
  expect(await printed('feedFetch', { fetch: 'loss', feed: 'x', value: 3 })).toEqual(['loss:0 = 9.0']);
  expect(await printed('feedFetch', { fetch: 'loss', feed: 'y', value: 8 })).toEqual(['loss:0 = 4.0']);
  const report = await runProgram(programs.feedFetch, { inputs: { fetch: 'product', feed: 'y', value: 8 } });
  expect(report.failure).toMatchObject({ name: 'InvalidArgumentError' });
});

test('mistakes are answered in TensorFlow\'s words', async () => {
  const lines = await printed('complaints');
  expect(lines[0]).toBe('run before the variables are initialised -> FailedPreconditionError: Attempting to use uninitialized value w\n\t [[{{node w/read}}]]');
  expect(lines[1]).toContain("forget to feed x -> InvalidArgumentError: You must feed a value for placeholder tensor 'x' with dtype float and shape [?,3]");
  expect(lines[2]).toContain("feed another shape -> ValueError: Cannot feed value of shape (3,) for Tensor x:0, which has shape (?, 3)");
  expect(lines[3]).toContain("fetch a name that is not there -> ValueError: Argument `fetch` = z:0 cannot be interpreted as a Tensor.");
  expect(lines[4]).toContain('multiply what does not fit -> ValueError: Dimensions must be equal, but are 3 and 2');
  expect(lines[5]).toContain("mix types -> TypeError: Input 'y' of 'AddV2' Op has type int32 that does not match type float32 of argument 'x'.");
  expect(lines[6]).toBe('do it right -> fine');
});

test('the regression prints the course\'s numbers and writes an event file', async () => {
  const report = await runProgram(programs.housing);
  expect(report.failure).toBeNull();
  const lines = report.lines.map(({ text }) => text);
  expect(lines.slice(0, 5)).toEqual(['epoch 100 loss 0.1835', 'epoch 200 loss 0.1483', 'epoch 300 loss 0.1379', 'epoch 400 loss 0.1337', 'epoch 500 loss 0.1320']);
  expect(lines[5]).toMatch(/^w1 0\.8304 w2 0\.0008239 bias /);
  const scopes = new Set(report.graph?.nodes.map(({ name }) => name.split('/')[0]));
  for (const scope of ['input', 'hypothesis', 'loss', 'train']) expect(scopes).toContain(scope);
  expect(report.files.map(({ name }) => name)).toEqual([expect.stringMatching(/^summary\/linear-regression\/events\.out\.tfevents\.\d+\.studio$/)]);
});

test('a learner\'s own table is trained on as gradient descent by hand does, and goes on from the weights given', async () => {
  const before = memory().numTensors;
  const [losses, weights] = await printed('ownTable', { weights: '[0,0]', learningRate: 0.3, epochs: 3 }, ownTable);
  // The columns are orthogonal: each weight closes in on 1 and 2 by itself, by the factors 1 - 0.3 and 1 - 0.3 * 2/3.
  const rest = [0, 1, 2, 3].map((n) => [0.7 ** n, 2 * 0.8 ** n] as const);
  const expected = rest.slice(0, 3).map(([a, b]) => (a ** 2 + (2 / 3) * b ** 2) / 2);
  (JSON.parse(losses ?? '') as number[]).forEach((loss, i) => { expect(loss).toBeCloseTo(expected[i] ?? NaN, 5); });
  const [a, b] = rest[3] ?? [];
  expect(JSON.parse(weights ?? '')).toEqual([expect.closeTo(1 - (a ?? 0), 5), expect.closeTo(2 - (b ?? 0), 5)]);
  const [again] = await printed('ownTable', { weights: weights ?? '', learningRate: 0.3, epochs: 1 }, ownTable);
  expect((JSON.parse(again ?? '') as number[])[0]).toBeCloseTo(((a ?? 0) ** 2 + (2 / 3) * (b ?? 0) ** 2) / 2, 5);
  expect(memory().numTensors).toBe(before);
});

test('a loss that is no number any more ends the training', async () => {
  const [losses] = await printed('ownTable', { weights: '[0,0]', learningRate: 1e30, epochs: 50 }, ownTable);
  expect(JSON.parse(losses ?? '')).toEqual([expect.any(Number), null]);
});

test('a gradient is computed, processed and applied', async () => {
  // At w = [0, 0] the residuals are -y: dL/da = -2 mean(x y), dL/db = -2 mean(y).
  const [slope, intercept] = [(-2 * (10 + 3 + 0 + 1 + 6 + 75)) / 6, (-2 * 20) / 6];
  const numbers = (line: string | undefined): number[] => (line ?? '').match(/-?\d+(?:\.\d*)?(?:e[+-]?\d+)?/g)?.map(Number) ?? [];
  const norm = Math.hypot(slope, intercept);
  const expected = { none: [slope, intercept], value: [-5, -5], norm: [(5 * slope) / norm, (5 * intercept) / norm] };
  for (const [clip, processed] of Object.entries(expected)) {
    const lines = await printed('mechanism', { clip, limit: 5, steps: 1 });
    expect(numbers(lines[3])).toEqual([slope, intercept].map((v) => expect.closeTo(v, 4) as number));
    expect(numbers(lines[4])).toEqual(processed.map((v) => expect.closeTo(v, 4) as number));
    expect(numbers(lines[5])).toEqual(processed.map((v) => expect.closeTo(-0.05 * v, 5) as number));
  }
  const noisy = await printed('mechanism', { clip: 'none', noise: 2, steps: 1 });
  expect(numbers(noisy[4])).not.toEqual(numbers(noisy[3]));
  numbers(noisy[4]).forEach((v, i) => { expect(numbers(noisy[5])[i]).toBeCloseTo(-0.05 * v, 4); });
});

test('a straight line is asked for in three ways', async () => {
  expect(await printed('linear')).toEqual(['4.0', '4.0', '4.0']);
});
