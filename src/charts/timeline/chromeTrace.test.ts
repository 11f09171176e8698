import { expect, test } from 'vitest';
import type { StepTrace, TracedOperation } from '../../engine/declarations/graphPicture';
import { chromeTrace } from './chromeTrace';
import { packLanes } from './lanes';

function operation(node: string, start: number, end: number, device: string): TracedOperation {
  return { node, op: 'MatMul', inputs: ['x', '^init'], ready: 0, start, end, device, bytes: 8, outputs: [], dead: false };
}
const trace: StepTrace = { session: 's', fed: [], fetched: ['a'], operations: [operation('a', 2, 5, '/cpu:0'), operation('b', 4, 6, '/cpu:0'), operation('c', 6, 9, '/gpu:0')] };

test('every operation is a complete event, on its device\'s process', () => {
  const { traceEvents } = JSON.parse(chromeTrace(trace)) as { traceEvents: Record<string, unknown>[] };
  expect(traceEvents.slice(0, 2)).toEqual([{ name: 'process_name', ph: 'M', pid: 0, args: { name: '/cpu:0' } }, { name: 'process_name', ph: 'M', pid: 1, args: { name: '/gpu:0' } }]);
  expect(traceEvents[2]).toEqual({ name: 'MatMul', cat: 'Op', ph: 'X', ts: 2, dur: 3, pid: 0, tid: 0, args: { name: 'a', op: 'MatMul', inputs: ['x', '^init'], ready: 0, bytes: 8, dead: false } });
  expect(traceEvents.slice(2).map(({ pid, tid }) => [pid, tid])).toEqual([[0, 0], [0, 1], [1, 0]]);
});

test('spans share a lane only when they do not overlap', () => {
  const spans = [[5, 9], [0, 5], [1, 2], [2, 7], [9, 9]].map(([start = 0, end = 0]) => ({ start, end }));
  const lanes = packLanes(spans);
  expect(lanes).toEqual([0, 0, 1, 1, 0]);
});
