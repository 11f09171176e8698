import { expect, it } from 'vitest';
import { fakeRun } from '../../figure/fakeRun.testing';
import { comparable, evenlySpread, gatherPaths } from './gatherPaths';

const runOf = (id: string, experiment: string, batchSize: number) => fakeRun({ id, experiment, params: { batchSize, trainSize: 1_000 } });

it('compares runs on the same ground with the newest', () => {
  const runs = [runOf('a', 'mnist/softmax', 64), runOf('b', 'mnist/cnn', 64), runOf('c', 'mnist/softmax', 32), runOf('d', 'mnist/softmax', 64)];
  expect(comparable(runs).map(({ id }) => id)).toEqual(['a', 'd']);
  expect(comparable([])).toEqual([]);
});

it('spreads a choice evenly between first and last', () => {
  expect(evenlySpread([0, 1, 2, 3, 4, 5, 6, 7, 8], 3)).toEqual([0, 4, 8]);
  expect(evenlySpread([1, 2], 3)).toEqual([1, 2]);
});

it('takes the weights of all runs that have some, fewer of large ones', async () => {
  const [big, empty] = [fakeRun({ id: 'big', experiment: 'mnist/cnn' }), fakeRun({ id: 'empty', experiment: 'mnist/cnn' })];
  const steps = Array.from({ length: 20 }, (_, i) => i * 10);
  const paths = await gatherPaths([big, empty], async (run) => Promise.resolve({
    steps: run === big.id ? steps : [],
    weights: async (step) => Promise.resolve(run === big.id ? { experiment: 'mnist/cnn', step, tensors: new ArrayBuffer(8e6) } : null),
  }));
  expect(paths.map(({ run, weights }) => [run.id, weights.map(({ step }) => step)])).toEqual([['big', [0, 60, 120, 180, 190]]]);
});
