/** Search over short texts in both languages: pure functions. */
import type { Bilingual } from '../i18n/messages';

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * How well texts answer a query: every word of it must occur in one of them, in either language.
 * 0 = no match; a match at the start of a text counts most, then at the start of a word. An empty query matches all.
 */
export function matchScore(query: string, texts: readonly (Bilingual | string)[]): number {
  const haystacks = texts.flatMap((text) => (typeof text === 'string' ? [text] : [text.zh, text.en])).map(plain);
  let score = 1;
  for (const word of plain(query).split(/\s+/).filter(Boolean)) {
    const best = Math.max(0, ...haystacks.map((text) => wordScore(text, word)));
    if (best === 0) return 0;
    score += best;
  }
  return score;
}

function wordScore(text: string, word: string): number {
  const at = text.indexOf(word);
  if (at < 0) return 0;
  if (at === 0) return 3;
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') ? 1 : 2;
}

/** The items that match, best first; equals keep their order. */
export function search<T>(items: readonly T[], query: string, textsOf: (item: T) => readonly (Bilingual | string)[]): readonly T[] {
  return items
    .map((item) => ({ item, score: matchScore(query, textsOf(item)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}
