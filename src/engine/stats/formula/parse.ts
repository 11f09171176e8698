import { EngineError } from '../../errors/failure';
import { functionNames, type Expression, type FunctionName, type Operator } from './expression';
import { tokensOf, type Token } from './tokens';

const constants: ReadonlyMap<string, number> = new Map([['pi', Math.PI], ['e', Math.E]]);
/** How strongly each operator binds; a minus sign before something binds as `*` does, so that -x^2 is -(x^2). */
const strength: Readonly<Record<Operator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 };

const isOperator = (text: string): text is Operator => Object.hasOwn(strength, text);
const isFunction = (text: string): text is FunctionName => (functionNames as readonly string[]).includes(text);

/**
 * Takes a formula apart by operator precedence (V. Pratt, "Top down operator precedence", POPL 1973); throws `bad-formula` with the place.
 * @param names of the variables, in small letters; they come before the constants pi and e
 */
export function parseFormula(formula: string, names: readonly string[]): Expression {
  const tokens = tokensOf(formula);
  let next = 0;
  const peek = (): Token => tokens[next] ?? { kind: 'end', text: '', place: formula.length + 1 };
  const take = (): Token => {
    const token = peek();
    next += 1;
    return token;
  };
  const refuse = (token: Token, expected: string): never => {
    throw new EngineError('bad-formula', { place: token.place, expected, found: token.kind === 'end' ? 'the end of the formula' : `“${token.text}”` });
  };

  function inParentheses(opening: Token): Expression {
    if (opening.text !== '(') refuse(opening, 'an opening parenthesis');
    const inside = expression(0);
    const closing = take();
    if (closing.text !== ')') refuse(closing, 'an operator or a closing parenthesis');
    return inside;
  }

  function named(token: Token): Expression {
    const name = token.text.toLowerCase();
    const constant = constants.get(name);
    if (names.includes(name)) return { kind: 'variable', name };
    if (constant !== undefined) return { kind: 'number', value: constant };
    if (isFunction(name)) return { kind: 'call', function: name, of: inParentheses(take()) };
    return refuse(token, `one of the names ${[...names, 'pi', 'e', ...functionNames].join(', ')}`);
  }

  function operand(): Expression {
    const token = take();
    if (token.kind === 'number') return { kind: 'number', value: Number(token.text) };
    if (token.kind === 'name') return named(token);
    if (token.text === '-') return { kind: 'negative', of: expression(strength['*']) };
    if (token.text === '+') return expression(strength['*']);
    if (token.text === '(') {
      next -= 1;
      return inParentheses(take());
    }
    return refuse(token, `a number, ${names.join(', ')} or a function`);
  }

  /** Everything that binds more strongly than `least`. */
  function expression(least: number): Expression {
    let left = operand();
    for (;;) {
      const { text } = peek();
      if (!isOperator(text) || strength[text] <= least) return left;
      take();
      // Powers are taken from the right: 2^3^2 is 2^9.
      left = { kind: 'operation', operator: text, left, right: expression(text === '^' ? strength['^'] - 1 : strength[text]) };
    }
  }

  const whole = expression(0);
  if (peek().kind !== 'end') refuse(peek(), 'an operator or the end of the formula');
  return whole;
}
