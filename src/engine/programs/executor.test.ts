import { beforeAll, expect, test } from 'vitest';
import { runProgram } from '../graph/studio';
import { useBackend } from '../runtime/testing/backends';
import { program } from './executor';

beforeAll(() => useBackend('cpu'));

const run = (fetch: string, x: number, y: number) => runProgram(program, { inputs: { fetch, x, y } });
const namesOf = async (fetch: string): Promise<readonly string[]> => (await run(fetch, 4, 3)).traces[0]?.operations.map(({ node }) => node) ?? [];

test.each([
  ['product', 'product:0 = 7.0'],
  ['length', 'length:0 = 5.0'],
  ['ratio', 'ratio:0 = 1.4'],
])('%s of 4 and 3', async (fetch, printed) => {
  const { failure, lines } = await run(fetch, 4, 3);
  expect(failure).toBeNull();
  expect(lines.map(({ text }) => text)).toEqual([printed]);
});

test('only what the fetch needs is executed, inputs before what takes them', async () => {
  expect(await namesOf('product')).toEqual(['sum', 'difference', 'product']);
  expect(await namesOf('length')).toEqual(['xSquared', 'ySquared', 'squares', 'length']);
  const all = await namesOf('ratio');
  expect(all).toHaveLength(8);
  expect(all.indexOf('ratio')).toBe(7);
  expect(all.indexOf('product')).toBeGreaterThan(Math.max(all.indexOf('sum'), all.indexOf('difference')));
});

test('the graph has ten nodes, whatever is fetched', async () => {
  const { graph, traces } = await run('length', 1, 1);
  expect(graph?.nodes).toHaveLength(10);
  expect(traces[0]?.fed).toEqual(['x:0', 'y:0']);
  expect(traces[0]?.fetched).toEqual(['length:0']);
});
