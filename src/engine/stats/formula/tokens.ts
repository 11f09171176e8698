import { EngineError } from '../../errors/failure';

export interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'end';
  readonly text: string;
  /** Of its first character, from 1. */
  readonly place: number;
}

export const longestFormula = 200;

const pattern = /\s*(?:(\d+(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)|([a-z]+)|([-+*/^()]))/iy;

/** A formula's words, the end as the last of them; throws `bad-formula`. Typographic signs count as the plain ones. */
export function tokensOf(formula: string): readonly Token[] {
  if (formula.length > longestFormula) throw new EngineError('bad-formula', { place: longestFormula + 1, expected: `at most ${longestFormula} characters`, found: `${formula.length} characters` });
  const text = formula.replaceAll('−', '-').replaceAll('×', '*').replaceAll('·', '*').replaceAll('÷', '/').trimEnd();
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  let at = 0;
  while (at < text.length) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) {
      const place = at + (/\S/.exec(text.slice(at))?.index ?? 0);
      throw new EngineError('bad-formula', { place: place + 1, expected: 'a number, a name or an operator', found: `“${String.fromCodePoint(text.codePointAt(place) ?? 0)}”` });
    }
    const [, number, name, sign] = match;
    const word = number ?? name ?? sign ?? '';
    at = pattern.lastIndex;
    tokens.push({ kind: number !== undefined ? 'number' : name !== undefined ? 'name' : 'sign', text: word, place: at - word.length + 1 });
  }
  return [...tokens, { kind: 'end', text: '', place: text.length + 1 }];
}
