/** Light colouring of TypeScript and Python: comments, texts, numbers and keywords, told apart by one pass of a pattern. */

export type CodeLanguage = 'typescript' | 'python';
export interface Token {
  readonly kind: 'plain' | 'comment' | 'text' | 'number' | 'keyword';
  readonly text: string;
}

const keywords: Readonly<Record<CodeLanguage, string>> = {
  typescript:
    'abstract|as|async|await|break|case|catch|class|const|continue|default|do|else|export|extends|false|finally|for|from|function|get|if|implements|import|in|instanceof|interface|let|new|null|of|private|readonly|return|satisfies|set|static|super|switch|this|throw|true|try|type|typeof|undefined|var|void|while|yield',
  python:
    'and|as|assert|async|await|break|class|continue|def|del|elif|else|except|False|finally|for|from|global|if|import|in|is|lambda|None|nonlocal|not|or|pass|raise|return|True|try|while|with|yield',
};

const comments: Readonly<Record<CodeLanguage, string>> = { typescript: '\\/\\/[^\\n]*|\\/\\*[\\s\\S]*?\\*\\/', python: '#[^\\n]*' };
const texts: Readonly<Record<CodeLanguage, string>> = {
  typescript: '\'(?:\\\\.|[^\'\\\\\\n])*\'|"(?:\\\\.|[^"\\\\\\n])*"|`(?:\\\\[\\s\\S]|[^`\\\\])*`',
  python: '"""[\\s\\S]*?"""|\'\'\'[\\s\\S]*?\'\'\'|\'(?:\\\\.|[^\'\\\\\\n])*\'|"(?:\\\\.|[^"\\\\\\n])*"',
};

/** The code in pieces that joined give the code again. */
export function highlight(code: string, language: CodeLanguage): readonly Token[] {
  const pattern = new RegExp(
    `(?<comment>${comments[language]})|(?<text>${texts[language]})|(?<keyword>\\b(?:${keywords[language]})\\b)|(?<number>\\b\\d[\\d_]*(?:\\.\\d+)?(?:e[+-]?\\d+)?\\b)`,
    'gi',
  );
  const tokens: Token[] = [];
  let end = 0;
  for (const match of code.matchAll(pattern)) {
    const { comment, text, keyword } = match.groups ?? {};
    const whole = match[0];
    // The flag `i` is for exponents; keywords are spelt exactly.
    const kind = comment !== undefined ? 'comment' : text !== undefined ? 'text' : keyword !== undefined ? (isKeyword(whole, language) ? 'keyword' : 'plain') : 'number';
    if (match.index > end) tokens.push({ kind: 'plain', text: code.slice(end, match.index) });
    tokens.push({ kind, text: whole });
    end = match.index + whole.length;
  }
  if (end < code.length) tokens.push({ kind: 'plain', text: code.slice(end) });
  return tokens;
}

const isKeyword = (word: string, language: CodeLanguage): boolean => keywords[language].split('|').includes(word);
