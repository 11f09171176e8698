import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SandboxMessage } from '../../engine/sandbox/protocol';
import { parseSandboxMessage } from './sandboxMessage';

const operation = { node: 'a', op: 'Const', inputs: [], ready: 0, start: 1, end: 2, device: '', bytes: 4, outputs: [{ dtype: 'float32', shape: [2] }], dead: false };
const done: SandboxMessage = {
  t: 'done',
  outcome: {
    failure: { name: 'InvalidArgumentError', message: 'You must feed a value', line: 3 },
    graph: { nodes: [{ name: 'a', op: 'Const', inputs: ['b:1', '^c'], device: '', outputs: [{ dtype: 'float32', shape: [null, 2] }, { dtype: 'bool', shape: null }], attributes: { dtype: 'float32' } }] },
    traces: [{ session: 's', fed: ['x:0'], fetched: ['y:0'], operations: [operation] }],
    files: [{ name: 'model.ckpt.index', mime: 'application/octet-stream', bytes: new Uint8Array([1, 2]).buffer }],
    seconds: 0.5,
  },
};

test('whole messages come through unchanged', () => {
  const lines: SandboxMessage = { t: 'lines', lines: [{ kind: 'print', text: 'a' }, { kind: 'error', text: 'b' }], cut: false };
  const broken: SandboxMessage = { t: 'broken', message: 'Uncaught SyntaxError', line: 2 };
  for (const message of [done, lines, broken]) expect(parseSandboxMessage(structuredClone(message))).toEqual(message);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['an unknown kind', { t: 'navigate', url: 'https://example.org' }],
  ['a name of Object.prototype', { t: 'constructor' }],
  ['a line that is no text', { t: 'lines', lines: [{ kind: 'print', text: { toString: 1 } }], cut: false }],
  ['too many lines', { t: 'lines', lines: Array.from({ length: 5_000 }, () => ({ kind: 'print', text: '' })), cut: false }],
  ['time that is not a number', { ...done, outcome: { ...done.outcome, seconds: Number.NaN } }],
  ['a file of text', { ...done, outcome: { ...done.outcome, files: [{ name: 'a', mime: 'b', bytes: 'c' }] } }],
  ['a negative size', { ...done, outcome: { ...done.outcome, traces: [{ session: 's', fed: [], fetched: [], operations: [{ ...operation, outputs: [{ dtype: 'f', shape: [-1] }] }] }] } }],
])('%s is refused', (_, value) => {
  expect(parseSandboxMessage(value)).toBeNull();
});

test('long texts are cut, and fields nobody asked for are left out', () => {
  const message = parseSandboxMessage({ t: 'lines', lines: [{ kind: 'print', text: 'a'.repeat(30_000), html: '<b>' }], cut: false });
  expect(message).toEqual({ t: 'lines', lines: [{ kind: 'print', text: 'a'.repeat(20_000) }], cut: false });
});

test('no value makes it throw', () => {
  fc.assert(fc.property(fc.anything(), fc.constantFrom('lines', 'done', 'broken'), (value, t) => {
    parseSandboxMessage(value);
    parseSandboxMessage({ t, lines: value, cut: value, outcome: value, message: value, line: value });
    parseSandboxMessage({ t: 'done', outcome: { failure: value, graph: value, traces: value, files: value, seconds: value } });
  }));
});
