import { afterEach, expect, test, vi } from 'vitest';
import { brokenFailure, cellKey, giveMoreTime, isRunning, startProgram, stopProgram, useExecutions, type Execution } from './executions';

const key = cellKey('lesson', 'cell');
const now = (): Execution | undefined => useExecutions.getState().byCell[key];
const frames = (): number => document.querySelectorAll('iframe[sandbox]').length;

afterEach(() => {
  vi.restoreAllMocks();
  stopProgram(key);
});

async function ended(): Promise<Execution | undefined> {
  await vi.waitFor(() => { expect(isRunning(now())).toBe(false); }, { timeout: 60_000 });
  return now();
}

test('a program runs to its end and leaves lines, graph and no frame', async () => {
  await startProgram(key, 'print(await tf.withSession((session) => session.run(tf.constant(2))));');
  expect(now()?.phase).toBe('running');
  expect(await ended()).toMatchObject({ phase: 'done', lines: [{ kind: 'print', text: '2.0' }], failure: null, trouble: null });
  expect(now()?.outcome?.graph?.nodes.map((node) => node.op)).toEqual(['Const']);
  expect(frames()).toBe(0);
});

test('what cannot be parsed starts nothing', async () => {
  await startProgram(key, 'let a = 1;\nlet b = (a;');
  expect(now()).toMatchObject({ phase: 'failed', failure: { name: 'SyntaxError', line: 2 } });
  expect(frames()).toBe(0);
});

test('a program that takes too long is ended, and later where it was given more time', async () => {
  await startProgram(key, 'for (;;);');
  giveMoreTime(key);
  const start = performance.now();
  const clock = vi.spyOn(performance, 'now').mockReturnValue(start + 60_000);
  await new Promise((resolve) => { setTimeout(resolve, 500); });
  expect(now()?.phase).toBe('running');
  clock.mockReturnValue(start + 100_000);
  expect(await ended()).toMatchObject({ phase: 'failed', trouble: 'timeUp', limitSeconds: 90 });
  expect(frames()).toBe(0);
});

test('a second start takes the place of the first, also while that is loading', async () => {
  const first = startProgram(key, 'for (;;);');
  await startProgram(key, 'print("second");');
  await first;
  expect(await ended()).toMatchObject({ phase: 'done', lines: [{ text: 'second' }] });
});

test('stopped while it loads, it never starts', async () => {
  const starting = startProgram(key, 'print("never");');
  stopProgram(key);
  await starting;
  expect(now()).toMatchObject({ phase: 'stopped', lines: [] });
  expect(frames()).toBe(0);
});

test.each([
  ['Uncaught SyntaxError: Unexpected token \')\'', 3, { name: 'SyntaxError', message: 'Unexpected token \')\'', line: 2 }],
  ['RangeError: a: b', 99, { name: 'RangeError', message: 'a: b', line: null }],
  ['Script error.', 0, { name: 'Error', message: 'Script error.', line: null }],
])('what the worker says when it breaks becomes a failure: %s', (message, line, failure) => {
  expect(brokenFailure({ t: 'broken', message, line }, 'a\nb')).toEqual(failure);
});
