import { afterEach, expect, test } from 'vitest';
import runner from '../../engine/sandbox/runner.ts?bundle';
import type { SandboxMessage } from '../../engine/sandbox/protocol';
import { programScript } from './programScript';
import { openSandbox } from './sandbox';
import { transpile } from './transpile';

const open: (() => void)[] = [];
afterEach(() => { for (const close of open.splice(0)) close(); });

/** Runs a program to its end. */
function run(typescript: string): Promise<{ readonly printed: readonly string[]; readonly end: SandboxMessage | null }> {
  return new Promise((resolve) => {
    const printed: string[] = [];
    open.push(openSandbox([programScript(transpile(typescript).javascript ?? ''), runner], (message) => {
      if (message?.t === 'lines') printed.push(...message.lines.map((line) => line.text));
      else resolve({ printed, end: message });
    }));
  });
}

test('a program computes with tf.js, prints while it runs and comes to its end', async () => {
  const { printed, end } = await run('const x: number[] = [1, 2];\nprint(tfjs.add(x, [3, 4]).arraySync());\nprint("a", 1, await Promise.resolve(2));');
  expect(printed).toEqual(['[4, 6]', 'a 1 2']);
  expect(end).toMatchObject({ t: 'done', outcome: { failure: null } });
});

test('an exception names its line in the text as written', async () => {
  const { printed, end } = await run('interface A {\n  b: number;\n}\nfunction f(): void {\n  throw new TypeError("no");\n}\nprint(1);\nf();');
  expect(printed).toEqual(['1']);
  expect(end).toMatchObject({ t: 'done', outcome: { failure: { name: 'TypeError', message: 'no', line: 5 } } });
});

test('a promise that nobody awaited fails the program too', async () => {
  const { end } = await run('const late = async (): Promise<void> => {\n  throw new RangeError("late");\n};\nvoid late();');
  expect(end).toMatchObject({ t: 'done', outcome: { failure: { name: 'RangeError', line: 2 } } });
});

test('what only the browser’s parser sees is told with its line of the script', async () => {
  const { end } = await run('let a = 1;\nlet a = 2;');
  expect(end).toMatchObject({ t: 'broken', line: 3, message: expect.stringContaining("Identifier 'a' has already been declared") as string });
});

test.each([
  ['fetch', 'await fetch(location.origin === "null" ? "http://localhost/" : "");'],
  ['a script', 'importScripts("http://localhost/a.js");'],
  ['a module', 'await import("http://localhost/a.js");'],
  ['a script made here', 'importScripts(URL.createObjectURL(new Blob(["1"])));'],
  ['eval', 'eval("1");'],
  ['IndexedDB', 'await new Promise((yes, no) => { const r = indexedDB.open("tensor-studio"); r.onsuccess = yes; r.onerror = no; });'],
  ['the cache', 'await caches.open("a");'],
  ['an inner worker’s network', 'const w = new Worker(URL.createObjectURL(new Blob(["fetch(\'http://localhost/\').then(() => postMessage(1), () => postMessage(0))"])));\nif (await new Promise((yes) => { w.onmessage = (e) => yes(e.data); }) === 0) throw new Error("no");'],
])('out of reach: %s', async (_, program) => {
  const { end } = await run(program);
  expect(end).toMatchObject({ t: 'done', outcome: { failure: { name: expect.any(String) as string } } });
});

test('it has no origin, no document and no parent', async () => {
  const { printed } = await run('print(self.origin, typeof document, typeof parent, typeof localStorage);');
  expect(printed).toEqual(['null undefined undefined undefined']);
});

test('a program that never waits is heard and can be ended', async () => {
  await new Promise<void>((resolve) => {
    const close = openSandbox([programScript('print("in");\nfor (let i = 0; ; i++) if (i % 1e8 === 0) print(i);'), runner], (message) => {
      expect(message?.t).toBe('lines');
      close();
      resolve();
    });
  });
  expect(document.querySelector('iframe[sandbox]')).toBeNull();
});

test('a flood ends it', async () => {
  const end = await new Promise((resolve) => {
    open.push(openSandbox([programScript(''), 'onmessage = ({ ports: [port] }) => { for (let i = 0; i < 4000; i++) port.postMessage({ t: "lines", lines: [], cut: false }); };'], (message) => {
      if (message?.t !== 'lines') resolve(message);
    }));
  });
  expect(end).toBeNull();
  expect(document.querySelector('iframe[sandbox]')).toBeNull();
});

test('a graph is built, run and reported', async () => {
  const { printed, end } = await run('const W = tf.Variable([2], { name: "W" });\nconst x = tf.placeholder(tf.float32);\nconst y = tf.multiply(W, x);\nconst session = tf.Session();\nawait session.run(tf.globalVariablesInitializer());\nprint(await session.run(y, [[x, 3]]));\nawait session.run(y);');
  expect(printed).toEqual(['[6.]']);
  expect(end).toMatchObject({ t: 'done', outcome: { failure: { name: 'InvalidArgumentError', line: 7 } } });
  const outcome = end?.t === 'done' ? end.outcome : null;
  expect(outcome?.graph?.nodes.map((node) => node.name)).toContain('W/read');
  expect(outcome?.traces.length).toBeGreaterThan(1);
});
