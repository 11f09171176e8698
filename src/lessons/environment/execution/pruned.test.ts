import { expect, test } from 'vitest';
import type { GraphPicture, StepTrace } from '../../../engine/declarations/graphPicture';
import { prunedOf } from './pruned';

const graph: GraphPicture = { nodes: ['x', 'double', 'unused'].map((name) => ({ name, op: 'Op', inputs: [], device: '', outputs: [], attributes: {} })) };
const trace: StepTrace = {
  session: 'session', fed: ['x:0'], fetched: ['double:0'],
  operations: [{ node: 'double', op: 'Op', inputs: ['x'], ready: 0, start: 0, end: 1, device: '', bytes: 4, outputs: [], dead: false }],
};

test('what was fed or executed is not pruned', () => {
  expect(prunedOf(graph, trace)).toEqual(['unused']);
});
