import { expect, test } from 'vitest';
import linear from '../../engine/programs/linear.ts?raw';
import { programText } from './programText';

test('the body of a program of the engine, without its indentation', () => {
  const text = programText(linear);
  expect(text).toMatch(/^const x = tf\.placeholder\(/);
  expect(text).toMatch(/\n {2}await session\.run\(/);
  expect(text).toMatch(/\n\}\);$/);
  expect(text).not.toMatch(/import|export|Promise<void>/);
});

test('empty lines stay empty', () => {
  expect(programText('export async function program({ tf }: Studio): Promise<void> {\n  const a = 1;\n\n  if (a) {\n    await 0;\n  }\n}\n')).toBe('const a = 1;\n\nif (a) {\n  await 0;\n}');
});

test.each([
  ['no program', 'export const a = 1;\n'],
  ['something before it', 'const a = 1;\nexport function program() {\n  a;\n}\n'],
  ['something after it', 'export function program() {\n  a;\n}\nfunction a() {\n  b;\n}\n'],
])('%s is refused', (_, module) => {
  expect(() => programText(module)).toThrow();
});
