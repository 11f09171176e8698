import { expect, test } from 'vitest';
import { layoutPipeline } from './pipelineLayout';

const shapes = [[28, 28, 1], [26, 26, 32], [24, 24, 64], [12, 12, 64], [9216], [128], [10]];

test.each([340, 700, 1100])('at %d pixels every box lies inside and no two overlap', (width) => {
  const { boxes, height } = layoutPipeline(shapes, width);
  expect(boxes).toHaveLength(shapes.length);
  for (const { x, y } of boxes) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(width);
    expect(y).toBeLessThan(height);
  }
  boxes.slice(1).forEach((box, i) => {
    const before = boxes[i];
    expect(before?.wraps).toBe(box.y !== before?.y);
    if (before && !before.wraps) expect(box.x - before.x).toBeGreaterThanOrEqual(84);
  });
});

test('pictures shrink as their maps do, and more channels stand deeper', () => {
  const { boxes } = layoutPipeline(shapes, 1100);
  expect(boxes[1]?.size).toBeGreaterThan(boxes[3]?.size ?? Infinity);
  expect(boxes[0]?.planes).toBe(1);
  expect(boxes[1]?.planes).toBe(4);
  expect(boxes[4]?.size).toBe(0);
});
