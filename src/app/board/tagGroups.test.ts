import { expect, test } from 'vitest';
import { compilePattern } from './pattern';
import { groupByPrefix } from './tagGroups';

test('tags are grouped by what stands before the first slash', () => {
  const tags = ['loss/val', 'lr', 'layer10/w', 'loss/train', 'layer2/w', 'layer2/b/x'];
  expect(groupByPrefix(tags.map((tag) => ({ tag }))).map(({ name, items }) => [name, items.map(({ tag }) => tag)])).toEqual([
    ['layer2', ['layer2/b/x', 'layer2/w']], ['layer10', ['layer10/w']], ['loss', ['loss/train', 'loss/val']], ['lr', ['lr']],
  ]);
});

test('patterns are regular expressions, and say what is wrong with them', () => {
  expect(compilePattern('').matches?.('anything')).toBe(true);
  expect(['Loss/train', 'acc'].map((tag) => compilePattern('^loss|val$').matches?.(tag))).toEqual([true, false]);
  expect(compilePattern('损失.?').matches?.('训练损失')).toBe(true);
  expect(compilePattern('a(').error).toMatch(/a\(.*group/i);
  expect(compilePattern('a(').matches).toBeNull();
});
