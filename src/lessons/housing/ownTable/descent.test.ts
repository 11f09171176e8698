import { expect, test } from 'vitest';
import type { ProgramReport } from '../../../engine/declarations/programReport';
import type { FigureProps } from '../../lesson';
import { descend, type Descent } from './descent';
import { eventLogOf } from './eventLogOf';

const report = (losses: readonly (number | null)[], weights: readonly number[]): ProgramReport => (
  { lines: [losses, weights].map((values) => ({ kind: 'print', text: JSON.stringify(values) })), failure: null, graph: { nodes: [] }, traces: [], files: [], seconds: 1 }
);
const problem = { x: [[1, 2], [1, 3]], y: [4, 5] };

/** Answers with the given loss for each epoch, and notes what it was asked. */
function player(lossAt: (epoch: number) => number | null) {
  const asked: unknown[] = [];
  let done = 0;
  const program: FigureProps['program'] = (id, inputs, files) => {
    asked.push([id, inputs, files?.map(({ name, bytes }) => [name, [...new Float32Array(bytes)]])]);
    const losses = Array.from({ length: Number(inputs?.['epochs']) }, (_, i) => lossAt(done + i));
    done += losses.length;
    return Promise.resolve(report(losses, [done, -done]));
  };
  return { program, asked };
}

async function all(steps: AsyncIterable<Descent>): Promise<Descent[]> {
  const seen: Descent[] = [];
  for await (const step of steps) seen.push(step);
  return seen;
}

test('epochs are asked for a few at a time, each time from the weights of the last', async () => {
  const { program, asked } = player((epoch) => 1 / (epoch + 1));
  const seen = await all(descend(program, problem, 0.1, 120));
  expect(asked.map((question) => (question as unknown[])[1])).toEqual([
    { learningRate: 0.1, epochs: 50, weights: '[0,0]' }, { learningRate: 0.1, epochs: 50, weights: '[50,-50]' }, { learningRate: 0.1, epochs: 20, weights: '[100,-100]' },
  ]);
  expect(asked[0]).toEqual(['ownTable', expect.anything(), [['X', [1, 2, 1, 3]], ['y', [4, 5]]]]);
  expect(seen.map(({ losses }) => losses.length)).toEqual([50, 100, 120]);
  const last = seen.at(-1);
  expect(last).toMatchObject({ weights: [120, -120], diverged: false });
  expect(last?.seconds[119]).toBeCloseTo(3, 9);
  const log = last && eventLogOf({ began: 5_000 }, last);
  expect(log?.scalars[0]).toMatchObject({ tag: 'loss/train' });
  expect([log?.scalars[0]?.steps[119], log?.scalars[0]?.wallTimes[49]]).toEqual([120, 6]);
});

test.each<[string, number | null]>([['is no number', null], ['has grown beyond hope', 2e6]])('a loss that %s ends it at that epoch', async (_, bad) => {
  const { program, asked } = player((epoch) => (epoch < 60 ? 1 : bad));
  const last = (await all(descend(program, problem, 5, 500))).at(-1);
  expect(last).toMatchObject({ diverged: true });
  expect([last?.losses.length, last?.seconds.length, asked.length]).toEqual([61, 61, 2]);
});

test('what the engine complains of is passed on', async () => {
  const program: FigureProps['program'] = () => Promise.resolve({ ...report([], []), failure: { name: 'ValueError', message: 'no', line: null } });
  await expect(all(descend(program, problem, 0.1, 10))).rejects.toThrow('no');
});
