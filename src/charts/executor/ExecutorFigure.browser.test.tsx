import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { StepTrace } from '../../engine/declarations/graphPicture';
import { mountInTest } from '../frame/mountInTest';
import { graphOf } from '../graph/testing/graphs';
import { ExecutorFigure } from './ExecutorFigure';

const graph = graphOf({ a: 'Const', b: 'Const', c: 'Add a b' });
const trace: StepTrace = {
  session: 'session',
  fed: [],
  fetched: ['c:0'],
  operations: ['a', 'b', 'c'].map((node, i) => ({ node, op: 'Op', inputs: [], ready: node === 'c' ? 20 : 0, start: i * 10, end: i * 10 + 10, device: '', bytes: 4, outputs: [], dead: false })),
};

test('in-degrees fall while the queue is worked off', async () => {
  mountInTest(1000)(<ExecutorFigure graph={graph} trace={trace} language="en" />);
  const missing = (of: string) => page.getByRole('row', { name: new RegExp(`^${of} `) });
  await expect.element(page.getByRole('list', { name: 'Ready queue' })).toHaveTextContent('b');
  await expect.element(missing('c')).toHaveTextContent('c2 of 2waiting');
  await page.getByRole('button', { name: 'One step on' }).click();
  await expect.element(missing('c')).toHaveTextContent('c1 of 2waiting');
  await page.getByRole('button', { name: 'One step on' }).click();
  await expect.element(missing('c')).toHaveTextContent('c0 of 2running');
  await page.getByRole('button', { name: 'One step on' }).click();
  await expect.element(page.getByRole('list', { name: 'Executed' })).toHaveTextContent('abc');
});
