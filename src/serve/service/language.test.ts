import { expect, it } from 'vitest';
import { languageOfHeader } from './language';

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en-GB,zh;q=0.9', 'en'],
  ['en;q=0.5, zh;q=0.7', 'zh'],
  ['fr, zh;q=0.2', 'zh'],
  ['zh;q=0, en;q=0.1', 'en'],
  ['nonsense;;q=x', 'en'],
] as const)('%s asks for %s', (header, language) => {
  expect(languageOfHeader(header)).toBe(language);
});
