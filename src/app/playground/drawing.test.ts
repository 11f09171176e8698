import { describe, expect, test } from 'vitest';
import { emptyPad, isBlank, padReducer, type PadContent, type Stroke } from './drawing';

const stroke = (x: number): Stroke => [{ x, y: 0.5, width: 0.08 }];
const picture: PadContent = { kind: 'ink', width: 28, height: 28, values: new Float32Array(784), label: 3 };

describe('padReducer', () => {
  test('undo takes back one stroke at a time', () => {
    const one = padReducer(emptyPad, { t: 'stroke', stroke: stroke(0.1) });
    const two = padReducer(one, { t: 'stroke', stroke: stroke(0.2) });
    expect(two.content).toEqual({ kind: 'strokes', strokes: [stroke(0.1), stroke(0.2)] });
    expect(padReducer(two, { t: 'undo' }).content).toEqual(one.content);
  });

  test('undo brings back what clear wiped away', () => {
    const drawn = padReducer(emptyPad, { t: 'stroke', stroke: stroke(0.3) });
    const cleared = padReducer(drawn, { t: 'clear' });
    expect(isBlank(cleared.content)).toBe(true);
    expect(padReducer(cleared, { t: 'undo' }).content).toEqual(drawn.content);
  });

  test('clearing a blank pad leaves nothing to undo', () => {
    expect(padReducer(emptyPad, { t: 'clear' })).toBe(emptyPad);
    expect(padReducer(emptyPad, { t: 'undo' })).toBe(emptyPad);
  });

  test('a stroke on a picture starts a new drawing, and undo returns the picture', () => {
    const shown = padReducer(emptyPad, { t: 'show', content: picture });
    const drawn = padReducer(shown, { t: 'stroke', stroke: stroke(0.4) });
    expect(drawn.content).toEqual({ kind: 'strokes', strokes: [stroke(0.4)] });
    expect(padReducer(drawn, { t: 'undo' }).content).toBe(picture);
  });

  test('keeps at most 40 steps of the past', () => {
    let state = emptyPad;
    for (let i = 0; i < 100; i++) state = padReducer(state, { t: 'stroke', stroke: stroke(i / 100) });
    expect(state.past).toHaveLength(40);
    expect(state.content.kind === 'strokes' && state.content.strokes).toHaveLength(100);
  });
});
