import { expect, test } from 'vitest';
import { layoutComparison } from './layout';

test('panels stand side by side where they fit, else one below the other', () => {
  const wide = layoutComparison(1000, 3, 4, 60, 80);
  expect(new Set(wide.panels.map(({ y }) => y)).size).toBe(1);
  const narrow = layoutComparison(358, 3, 4, 60, 80);
  expect(narrow.panels.map(({ x }) => x)).toEqual([0, 0, 0]);
  expect(narrow.height).toBeGreaterThan(2.9 * wide.height);
});

test.each([358, 700, 1100])('at %i px bars, names and values stay in their panel', (width) => {
  const { panels, height } = layoutComparison(width, 3, 4, 60, 80);
  for (const panel of panels) {
    expect(panel.barX).toBeGreaterThan(panel.x + 60);
    expect(panel.barX + panel.barWidth + 80).toBeLessThanOrEqual(panel.x + panel.width);
    expect(panel.x + panel.width).toBeLessThanOrEqual(width + 1e-9);
    expect(panel.rowY(3)).toBeLessThan(height);
  }
});
