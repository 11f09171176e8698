/** What is wrong with a program's syntax, in Chinese: the phrases of Sucrase, which takes the types away, and of V8. */
import { fill, type Language } from '../i18n/messages';

const words: readonly (readonly [RegExp, string])[] = [
  [/^Unexpected token, expected "(.+)"$/, '这里应为“{1}”'],
  [/^Unexpected token$/, '这里的内容不符合语法'],
  [/^Unexpected token '(.+)'$/, '这里不应出现“{1}”'],
  [/^Unexpected character '(.+)'$/, '这里不应出现字符“{1}”'],
  [/^Unexpected identifier(?: '(.+)')?$/, '这里不应出现名称“{1}”'],
  [/^Unexpected (?:number|string|template string)$/, '这里不应出现数值或文字'],
  [/^(?:Unexpectedly reached the end of input\.|Unexpected end of input)$/, '程序在这里突然结束：有括号没有闭合'],
  [/^(?:Unterminated string constant|Invalid or unexpected token)$/, '文字没有结束：缺少引号'],
  [/^Unterminated template(?: literal)?$/, '模板文字没有结束：缺少反引号'],
  [/^Unterminated comment$/, '注释没有结束：缺少 */'],
  [/^Unterminated regular expression$/, '正则表达式没有结束'],
  [/^Identifier '(.+)' has already been declared$/, '名称“{1}”已经声明过'],
  [/^Missing initializer in const declaration$/, 'const 声明时必须给出值'],
  [/^missing \) after argument list$/, '参数列表后缺少“)”'],
  [/^Cannot use import statement outside a module$/, '这里不能使用 import：tf、tfjs 和 print 已经可用'],
  [/^Invalid left-hand side in assignment$/, '等号左边不能被赋值'],
];

/** The message in the learner's language; as it is where it is not known. */
export function wordSyntax(message: string, language: Language): string {
  if (language === 'en') return message;
  for (const [pattern, chinese] of words) {
    const found = pattern.exec(message);
    if (found) return fill(chinese, { 1: found[1] ?? '' });
  }
  return message;
}
