import { expect, test } from 'vitest';
import { readSteps } from './readSteps';

const lines = [
  'step 1', '  before    [0. 0.]', '  loss      111.666664', '  gradient  [-31.666666   -6.6666665]', '  processed [-4.8927746 -1.0300578]', '  after     [0.24463874 0.05150289]',
  'step 2', '  before    [0.24463874 0.05150289]', '  loss      1.5e+02', '  gradient  [nan 2.]',
];

test('reads the stages of every complete step', () => {
  expect(readSteps(lines)).toEqual([{ loss: 111.666664, before: [0, 0], gradient: [-31.666666, -6.6666665], processed: [-4.8927746, -1.0300578], after: [0.24463874, 0.05150289] }]);
  expect(readSteps([])).toEqual([]);
});
