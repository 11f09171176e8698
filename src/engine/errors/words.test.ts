import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { phraseInChinese } from './phrases';
import { wordFailure } from './words';

const engine = join(import.meta.dirname, '..');
const sources = readdirSync(engine, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|testing|assembly|kernels/.test(file))
  .map((file) => readFileSync(join(engine, file), 'utf8'));

/** Literal details of failures, with numbers for what is filled in. */
const phrases = new Set([
  ...sources.flatMap((source) => [...source.matchAll(/\b(?:expected|found|what): ?(?:`([^`]+)`|'([^']+)')/g)].map((m) => (m[1] ?? m[2] ?? '').replace(/\$\{[^}]*\}/g, '7'))),
  // Why a backend cannot be used.
  ...sources.flatMap((source) => [...source.matchAll(/\b(?:unavailable\(|'backend-unavailable', .*reason: |note: )'([^']+)'/g)].map((m) => m[1] ?? '')),
]);

test('the engine words what it expected in about fifty ways', () => {
  expect(phrases.size).toBeGreaterThan(35);
});

test.each([...phrases].filter((phrase) => /[a-z]{3}/.test(phrase)))('“%s” is said in Chinese', (phrase) => {
  expect(phraseInChinese(phrase)).toMatch(/\p{Script=Han}/u);
});

test('a failure reads as one sentence in either language', () => {
  const failure = { code: 'bad-parameter', details: { name: 'epochs', value: 0, expected: 'an integer from 1 to 200' } } as const;
  expect(wordFailure(failure, 'en')).toBe('Parameter “epochs” cannot be 0: expected an integer from 1 to 200.');
  expect(wordFailure(failure, 'zh')).toBe('参数“epochs”不能是 0：应为1 到 200 之间的整数。');
});

test('what the system said is passed on as it is; a missing detail stays visible', () => {
  expect(wordFailure({ code: 'download-failed', details: { file: 'a.gz', reason: 'HTTP 404' } }, 'zh')).toContain('HTTP 404');
  expect(wordFailure({ code: 'unsupported', details: {} }, 'en')).toContain('{what}');
});
