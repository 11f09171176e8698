import { describe, expect, it } from 'vitest';
import { strokeWidth, thicken, thin } from './stroke';

describe('strokes', () => {
  it('are measured by area and outline', () => {
    for (const width of [1, 3, 8]) {
      const bar = new Float32Array(300 * 40);
      for (let x = 20; x < 280; x++) for (let y = 10; y < 10 + width; y++) bar[y * 300 + x] = 1;
      expect(Math.abs(strokeWidth(bar, 300, 40) - width) / width).toBeLessThan(0.04);
    }
    expect(strokeWidth(new Float32Array(9), 3, 3)).toBe(0);
    // Ink up to the border: 2 * 800 / (2 * (10 + 80)).
    expect(strokeWidth(new Float32Array(800).fill(1), 10, 80)).toBeCloseTo(1600 / 180, 1);
  });

  it('grow by the radius on all sides', () => {
    const dot = new Float32Array(41 * 41);
    dot[20 * 41 + 20] = 1;
    const grown = thicken(dot, 41, 41, 10);
    for (let i = 0; i < grown.length; i++) {
      const distance = Math.hypot((i % 41) - 20, Math.floor(i / 41) - 20);
      // The chamfer's distances are at most 8 % too long.
      if (distance <= 10 / 1.083) expect(grown[i]).toBe(1);
      if (distance >= 11) expect(grown[i]).toBe(0);
    }
  });

  it('shrink by the radius on all sides, down to nothing', () => {
    const disc = Float32Array.from({ length: 61 * 61 }, (_, i) => (Math.hypot((i % 61) - 30, Math.floor(i / 61) - 30) <= 20 ? 1 : 0));
    const radiusOf = (values: Float32Array): number => Math.sqrt(values.reduce((sum, value) => sum + value, 0) / Math.PI);
    expect(Math.abs(radiusOf(thin(disc, 61, 61, 6)) - (radiusOf(disc) - 6))).toBeLessThan(1);
    expect(Math.max(...thin(disc, 61, 61, 25))).toBe(0);
  });
});
