import { expect, test } from 'vitest';
import { lossSeries, racePaths } from './racePaths';

const range = { x: [-1, 1], y: [-1, 1] } as const;
const path = (xs: number[]) => ({ x: Float64Array.from(xs), y: new Float64Array(xs.length), loss: Float64Array.from(xs, (x) => x * x) });

test('a racer is followed to the step after the last one in sight', () => {
  const [gone, back, here] = racePaths([{ optimizer: 'sgd' }, { optimizer: 'adam' }, { optimizer: 'lion' }], [path([0, 0.5, 2, 8, 32]), path([0, 2, 0.5, 2, 3]), path([0, 0.1, 0.2])], range);
  expect([gone, back, here].map((drawn) => Array.from(drawn?.x ?? []))).toEqual([[0, 0.5, 2], [0, 2, 0.5, 2], [0, 0.1, 0.2]]);
  expect(back).toMatchObject({ id: 'adam', label: 'Adam', color: 'var(--adam)' });
});

test('losses stand over their steps, the start at 0', () => {
  const [series] = lossSeries(racePaths([{ optimizer: 'sgd' }], [path([1, 0.5])], range));
  expect(series).toMatchObject({ steps: Float64Array.of(0, 1), values: Float64Array.of(1, 0.25) });
});
