import { expect, test } from 'vitest';
import { transpile } from './transpile';

test('types go, lines stay', () => {
  const typescript = 'interface Point {\n  x: number;\n}\nconst p = { x: 1 } as Point;\nconst twice = <T extends number>(v: T): number => v * 2;\nprint(twice(p.x)!);\nawait 0;';
  const { javascript } = transpile(typescript);
  const lines = javascript?.split('\n') ?? [];
  expect(lines).toHaveLength(7);
  expect(lines[5]).toBe('print(twice(p.x));');
  expect(javascript).not.toMatch(/interface|number|as Point/);
});

test('a name that is only imported as a type, and newer syntax, are left to the browser', () => {
  expect(transpile('const a = b?.c ?? 1n;').javascript).toBe('const a = b?.c ?? 1n;');
});

test.each([
  ['const a = 1;\nlet y = (a;', 'Unexpected token, expected ","', 2, 11],
  ['const s = "abc\n', 'Unterminated string constant', 1, 11],
  ['if (a) {\n', 'Unexpected token', 2, 1],
  ['}', 'Unexpected token', 1, 1],
])('%j is refused with its place', (typescript, message, line, column) => {
  expect(transpile(typescript)).toEqual({ javascript: null, problem: { message, line, column } });
});
