import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { wordSyntax } from './syntaxWords';
import { transpile } from './transpile';

test.each(['const a = (1;', 'for (', 'const s = "abc', '/* x', 'let a = `x', 'a = /x'])('the transpiler’s complaint about %j has a Chinese form', (typescript) => {
  const message = transpile(typescript).problem?.message ?? '';
  expect(message).not.toBe('');
  expect(wordSyntax(message, 'en')).toBe(message);
  expect(wordSyntax(message, 'zh')).toMatch(/[\u4e00-\u9fff]/);
});

// V8 is also what runs this test.
test.each(['let x; let x;', 'const a;', 'f(1', 'import "a"', '1 = 2', 'a b', 'a 1'])('V8’s complaint about %j has a Chinese form', (javascript) => {
  const message = complaint(javascript);
  expect(wordSyntax(message, 'zh'), message).toMatch(/[\u4e00-\u9fff]/);
});

test('names are kept', () => {
  expect(wordSyntax("Identifier 'loss' has already been declared", 'zh')).toBe('名称“loss”已经声明过');
  expect(wordSyntax('Something new', 'zh')).toBe('Something new');
});

function complaint(javascript: string): string {
  try {
    new Script(javascript);
  } catch (error) {
    if (error instanceof SyntaxError) return error.message;
  }
  throw new Error(`${javascript} was accepted`);
}
