import { describe, expect, test } from 'vitest';
import type { LayoutAnswer, LayoutQuestion } from './boxLayout';
import { dagreLayout } from './dagreLayout';
import { layeredLayout } from './layeredLayout';

const box = (id: number, width = 80, height = 40) => ({ id, width, height });
const diamond: LayoutQuestion = {
  boxes: [box(0), box(1, 120), box(2, 80, 300), box(3)],
  lines: [[0, 1], [0, 2], [1, 3], [2, 3], [-2, 0], [-2, 3], [3, -3]].map(([from = 0, to = 0]) => ({ from, to })),
  above: [-2],
  below: [-3],
};

function rectangles({ boxes }: LayoutQuestion, { middles }: LayoutAnswer) {
  return boxes.map(({ id, width, height }) => {
    const [x, y] = middles.get(id) ?? [NaN, NaN];
    return { id, left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
  });
}

describe.each([['dagre', dagreLayout], ['layered', layeredLayout]])('%s', (_, layout) => {
  test('boxes lie within the frame, without overlap, users below', () => {
    const answer = layout(diamond);
    const placed = rectangles(diamond, answer);
    for (const { left, right, top, bottom } of placed) {
      expect(left).toBeGreaterThanOrEqual(-0.01);
      expect(right).toBeLessThanOrEqual(answer.width + 0.01);
      expect(top).toBeGreaterThanOrEqual(-0.01);
      expect(bottom).toBeLessThanOrEqual(answer.height + 0.01);
    }
    for (const a of placed) for (const b of placed) if (a.id < b.id) expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
    for (const { from, to } of diamond.lines) if (from >= 0 && to >= 0) expect(placed[to]?.top).toBeGreaterThan(placed[from]?.bottom ?? NaN);
    expect(answer.routes).toHaveLength(diamond.lines.length);
    for (const port of [-2, -3]) expect(answer.middles.get(port)?.[0]).toBeGreaterThanOrEqual(-0.01);
  });

  test('a cycle is laid out, too', () => {
    const { middles } = layout({ boxes: [box(0), box(1), box(2)], lines: [{ from: 0, to: 1 }, { from: 1, to: 2 }, { from: 2, to: 0 }], above: [], below: [] });
    expect(middles.size).toBe(3);
  });
});

test('inputs lie in their order', () => {
  const { middles } = dagreLayout({ boxes: [box(0), box(1), box(2)], lines: [{ from: 0, to: 2 }, { from: 1, to: 2 }], above: [], below: [] });
  expect(middles.get(0)?.[0]).toBeLessThan(middles.get(1)?.[0] ?? NaN);
});

test('a line beside a tall box does not cross it', () => {
  const tall: LayoutQuestion = { boxes: [box(0), box(1, 200, 500), box(2, 80, 40), box(3)], lines: [{ from: 0, to: 1 }, { from: 0, to: 3 }, { from: 1, to: 3 }, { from: 0, to: 2 }], above: [], below: [] };
  const answer = dagreLayout(tall);
  const [, block] = rectangles(tall, answer);
  const route = answer.routes[1] ?? [];
  for (const [x, y] of route) if (y > (block?.top ?? 0) && y < (block?.bottom ?? 0)) expect(x < (block?.left ?? 0) || x > (block?.right ?? 0)).toBe(true);
  expect(route.filter(([, y]) => Math.abs(y - (block?.top ?? 0)) < 1 || Math.abs(y - (block?.bottom ?? 0)) < 1).length).toBeGreaterThanOrEqual(2);
});

test('ten thousand boxes in one level take linear time', () => {
  const question = (count: number): LayoutQuestion => ({
    boxes: Array.from({ length: count }, (_, i) => box(i)),
    lines: Array.from({ length: count - 1 }, (_, i) => ({ from: Math.max(0, i - (i % 37)), to: i + 1 })),
    above: [],
    below: [],
  });
  const time = (count: number): number => {
    const start = performance.now();
    expect(layeredLayout(question(count)).middles.size).toBe(count);
    return performance.now() - start;
  };
  time(2_000);
  const [few, many] = [0, 1, 2].reduce<[number, number]>(([least, most]) => [Math.min(least, time(2_000)), Math.min(most, time(10_000))], [Infinity, Infinity]);
  // Five times as many: a quadratic layout would take twenty-five times as long.
  expect(many).toBeLessThan(20 * few);
});
