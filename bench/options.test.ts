import { expect, it } from 'vitest';
import { readOptions } from './options';

it('measures everything and keeps it unless told otherwise', () => {
  const options = readOptions([]);
  expect(options.workloads).toEqual(['A', 'B', 'C', 'D', 'E', 'T', 'V']);
  expect(options.scenarios).toEqual(['matmul', 'launches', 'latency', 'frames', 'memory', 'race', 'graph', 'captchas']);
  expect(options).toMatchObject({ rounds: 3, save: true, native: false });
});

it('takes a part in the order of the whole, and keeps that only when asked', () => {
  expect(readOptions(['--only', 'V, matmul,B', '--quick'])).toMatchObject({ workloads: ['B', 'V'], scenarios: ['matmul'], rounds: 1, save: false });
  expect(readOptions(['--who', 'studio', '--save'])).toMatchObject({ who: ['studio'], save: true });
});

it('says what it does not know', () => {
  expect(() => readOptions(['--only', 'X'])).toThrow('Unknown: X');
  expect(() => readOptions(['--rounds', '0'])).toThrow('--rounds');
  expect(() => readOptions(['--fast'])).toThrow('--fast');
});
