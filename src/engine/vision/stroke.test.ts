import { describe, expect, it } from 'vitest';
import { strokeWidth, thicken } from './stroke';

describe('strokes', () => {
  it('are measured by area and outline', () => {
    for (const width of [1, 3, 8]) {
      const bar = new Float32Array(300 * 40);
      for (let x = 20; x < 280; x++) for (let y = 10; y < 10 + width; y++) bar[y * 300 + x] = 1;
      expect(Math.abs(strokeWidth(bar, 300, 40) - width) / width).toBeLessThan(0.04);
    }
    expect(strokeWidth(new Float32Array(9), 3, 3)).toBe(0);
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
});
