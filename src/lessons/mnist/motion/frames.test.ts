import { expect, test } from 'vitest';
import { framesOf, knownOf, spanOf, stages } from './frames';

test('goes forward, measures, comes back and updates', () => {
  expect(framesOf(3).map(({ stage, layer }) => `${stage} ${layer}`)).toEqual([
    'forward 0', 'forward 1', 'forward 2', 'loss 2', 'backward 2', 'backward 1', 'backward 0', 'update 2',
  ]);
});

test('spans cover the frames without gaps, each of its own stage', () => {
  const frames = framesOf(5);
  let next = 0;
  for (const stage of stages) {
    const [first, last] = spanOf(stage, 5);
    expect(first).toBe(next);
    expect(frames.slice(first, last + 1).every((frame) => frame.stage === stage)).toBe(true);
    next = last + 1;
  }
  expect(next).toBe(frames.length);
});

test('a layer is known from its own frames on', () => {
  const frames = framesOf(4);
  for (let layer = 0; layer < 4; layer++) {
    const forward = frames.findIndex((frame) => frame.stage === 'forward' && frame.layer === layer);
    const backward = frames.findIndex((frame) => frame.stage === 'backward' && frame.layer === layer);
    expect(knownOf(layer, forward - 1, 4).output).toBe(false);
    expect(knownOf(layer, forward, 4)).toEqual({ output: true, gradient: false });
    expect(knownOf(layer, backward - 1, 4).gradient).toBe(false);
    expect(knownOf(layer, backward, 4)).toEqual({ output: true, gradient: true });
  }
});
