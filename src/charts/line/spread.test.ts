import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadLabels } from './spread';

test('labels that do not touch stay where they are', () => {
  expect(spreadLabels([100, 20, 60], 15, 0, 200)).toEqual([100, 20, 60]);
});

test('two labels on one spot part evenly', () => {
  expect(spreadLabels([50, 50], 10, 0, 100)).toEqual([45, 55]);
});

test('labels keep their order and distance, inside the plot', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -50, max: 350, noNaN: true }), { minLength: 1, maxLength: 12 }), (wanted) => {
      const placed = spreadLabels(wanted, 15, 0, 200);
      const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
      order.slice(1).forEach((index, rank) => expect(placed[index]! - placed[order[rank]!]!).toBeGreaterThanOrEqual(15 - 1e-9));
      for (const at of placed) {
        expect(at).toBeGreaterThanOrEqual(-1e-9);
        expect(at).toBeLessThanOrEqual(200 + 1e-9);
      }
    }),
  );
});
