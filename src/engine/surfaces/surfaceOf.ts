import type { Expression, FunctionName, Operator } from '../stats/formula/expression';
import type { Surface } from './surface';

/** A value with its partial derivatives by x and y. */
type Dual = readonly [value: number, byX: number, byY: number];
type Evaluate = (x: number, y: number) => Dual;

/** The function that a formula in x and y is, with its gradient by forward-mode differentiation (R. Wengert, "A simple automatic derivative evaluation program", CACM 7, 1964). */
export function surfaceOf(expression: Expression): Surface {
  const evaluate = compile(expression);
  return {
    value: (x, y) => evaluate(x, y)[0],
    gradient: (x, y) => {
      const [, byX, byY] = evaluate(x, y);
      return [byX, byY];
    },
  };
}

function compile(expression: Expression): Evaluate {
  switch (expression.kind) {
    case 'number': {
      const constant: Dual = [expression.value, 0, 0];
      return () => constant;
    }
    case 'variable': return expression.name === 'x' ? (x) => [x, 1, 0] : (_x, y) => [y, 0, 1];
    case 'negative': {
      const of = compile(expression.of);
      return (x, y) => scaled(of(x, y), -1);
    }
    case 'call': {
      const of = compile(expression.of);
      const { value, slope } = functions[expression.function];
      return (x, y) => {
        const inner = of(x, y);
        return chained(value(inner[0]), slope(inner[0]), inner);
      };
    }
    case 'operation': {
      const [left, right] = [compile(expression.left), compile(expression.right)];
      const operate = operations[expression.operator];
      return (x, y) => operate(left(x, y), right(x, y));
    }
  }
}

const scaled = ([value, byX, byY]: Dual, factor: number): Dual => [value * factor, byX * factor, byY * factor];

/** The chain rule; a constant inside stays one, even where the outer slope is not finite. */
function chained(value: number, slope: number, [, byX, byY]: Dual): Dual {
  return [value, byX === 0 ? 0 : slope * byX, byY === 0 ? 0 : slope * byY];
}

const sigmoid = (u: number): number => 1 / (1 + Math.exp(-u));

const functions: Readonly<Record<FunctionName, { readonly value: (u: number) => number; readonly slope: (u: number) => number }>> = {
  sin: { value: Math.sin, slope: Math.cos },
  cos: { value: Math.cos, slope: (u) => -Math.sin(u) },
  tan: { value: Math.tan, slope: (u) => 1 + Math.tan(u) ** 2 },
  tanh: { value: Math.tanh, slope: (u) => 1 - Math.tanh(u) ** 2 },
  exp: { value: Math.exp, slope: Math.exp },
  log: { value: Math.log, slope: (u) => 1 / u },
  sqrt: { value: Math.sqrt, slope: (u) => 0.5 / Math.sqrt(u) },
  abs: { value: Math.abs, slope: Math.sign },
  sigmoid: { value: sigmoid, slope: (u) => sigmoid(u) * (1 - sigmoid(u)) },
  relu: { value: (u) => Math.max(0, u), slope: (u) => (u > 0 ? 1 : 0) },
};

const operations: Readonly<Record<Operator, (a: Dual, b: Dual) => Dual>> = {
  '+': (a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2]],
  '-': (a, b) => [a[0] - b[0], a[1] - b[1], a[2] - b[2]],
  '*': (a, b) => [a[0] * b[0], a[1] * b[0] + a[0] * b[1], a[2] * b[0] + a[0] * b[2]],
  '/': (a, b) => [a[0] / b[0], (a[1] - (a[0] / b[0]) * b[1]) / b[0], (a[2] - (a[0] / b[0]) * b[2]) / b[0]],
  '^': power,
};

function power(base: Dual, exponent: Dual): Dual {
  const value = base[0] ** exponent[0];
  const byBase = chained(value, exponent[0] * base[0] ** (exponent[0] - 1), base);
  if (exponent[1] === 0 && exponent[2] === 0) return byBase;
  const byExponent = chained(0, value * Math.log(base[0]), exponent);
  return [value, byBase[1] + byExponent[1], byBase[2] + byExponent[2]];
}
