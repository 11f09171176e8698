import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionOf, positions, valueAt, type SliderScale } from './sliderScale';

const rate: SliderScale = { min: 1e-6, max: 10, scale: 'log', integer: false };
const batch: SliderScale = { min: 1, max: 1024, scale: 'log', integer: true };
const share: SliderScale = { min: 0, max: 0.99999, scale: 'linear', integer: false };

describe('slider scale', () => {
  it('has exact ends', () => {
    for (const scale of [rate, batch, share]) {
      expect(valueAt(0, scale)).toBe(scale.min);
      expect(valueAt(positions, scale)).toBe(scale.max);
      expect(positionOf(scale.min, scale)).toBe(0);
      expect(positionOf(scale.max, scale)).toBe(positions);
    }
  });
  it('spaces a log scale by ratio', () => {
    expect(positionOf(1e-3, { min: 1e-6, max: 1, scale: 'log', integer: false })).toBe(500);
    expect(valueAt(500, { min: 1e-6, max: 1, scale: 'log', integer: false })).toBe(0.001);
  });
  it('gives two significant digits on a log scale and whole numbers where asked', () => {
    expect(valueAt(431, rate)).toBe(0.001);
    expect(valueAt(700, batch)).toBe(128);
    expect(valueAt(900, share)).toBe(0.9);
  });
  it('never leaves the range and never falls while the position grows', () => {
    const anyScale = fc.record({ min: fc.double({ min: 1e-9, max: 10, noNaN: true }), width: fc.double({ min: 1e-3, max: 1e6, noNaN: true }), log: fc.boolean() });
    fc.assert(
      fc.property(anyScale, fc.integer({ min: 0, max: positions - 1 }), ({ min, width, log }, position) => {
        const scale: SliderScale = { min, max: min + width, scale: log ? 'log' : 'linear', integer: false };
        const here = valueAt(position, scale);
        const next = valueAt(position + 1, scale);
        expect(here).toBeGreaterThanOrEqual(scale.min);
        expect(next).toBeLessThanOrEqual(scale.max);
        expect(next).toBeGreaterThanOrEqual(here);
      }),
    );
  });
  it('stands at the end for values out of range', () => {
    expect(positionOf(100, rate)).toBe(positions);
    expect(positionOf(0, rate)).toBe(0);
  });
});
