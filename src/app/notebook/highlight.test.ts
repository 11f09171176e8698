import { describe, expect, test } from 'vitest';
import cnn from '../../engine/models/mnistCnn.ts?raw';
import { highlight, type CodeLanguage } from './highlight';

const kinds = (code: string, language: CodeLanguage) => highlight(code, language).filter((t) => t.kind !== 'plain').map((t) => [t.kind, t.text]);

describe('highlight', () => {
  test('loses no character', () => {
    expect(highlight(cnn, 'typescript').map((t) => t.text).join('')).toBe(cnn);
  });

  test('TypeScript', () => {
    expect(kinds("const x = 1e-7; // const 2\nconst s = 'it\\'s';", 'typescript')).toEqual([
      ['keyword', 'const'], ['number', '1e-7'], ['comment', '// const 2'], ['keyword', 'const'], ['text', "'it\\'s'"],
    ]);
  });

  test('Python', () => {
    expect(kinds('def f(x):  # def\n    return """a "b" c""" if x else None', 'python')).toEqual([
      ['keyword', 'def'], ['comment', '# def'], ['keyword', 'return'], ['text', '"""a "b" c"""'], ['keyword', 'if'], ['keyword', 'else'], ['keyword', 'None'],
    ]);
  });

  test('a name that only looks like a keyword in another case is plain', () => {
    expect(kinds('Const forEach', 'typescript')).toEqual([]);
  });
});
