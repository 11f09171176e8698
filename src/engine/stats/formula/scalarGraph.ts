/** A formula as a graph of scalars, differentiated in reverse mode one node at a time. */
import type { Expression, FunctionName, Operator } from './expression';

export type ScalarRole =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'operation'; readonly operator: Operator | FunctionName | 'negative' };

export interface ScalarNode {
  readonly role: ScalarRole;
  /** Places of its inputs among the nodes. */
  readonly inputs: readonly number[];
  /** The part of the formula that it computes. */
  readonly text: string;
}

/** Every node comes after its inputs; the last one is the result. A variable is one node, however often it is used. */
export type ScalarGraph = readonly ScalarNode[];

export function scalarGraph(expression: Expression): ScalarGraph {
  const nodes: ScalarNode[] = [];
  const variables = new Map<string, number>();
  const add = (role: ScalarRole, inputs: readonly number[], text: string): number => nodes.push({ role, inputs, text }) - 1;
  const textOf = (node: number): string => nodes[node]?.text ?? '';

  function visit(part: Expression): number {
    switch (part.kind) {
      case 'number': return add({ kind: 'number', value: part.value }, [], String(Number(part.value.toPrecision(6))));
      case 'variable': {
        const known = variables.get(part.name) ?? add({ kind: 'variable', name: part.name }, [], part.name);
        variables.set(part.name, known);
        return known;
      }
      case 'negative': {
        const of = visit(part.of);
        return add({ kind: 'operation', operator: 'negative' }, [of], `−${inParentheses(part.of, textOf(of))}`);
      }
      case 'call': {
        const of = visit(part.of);
        return add({ kind: 'operation', operator: part.function }, [of], `${part.function}(${textOf(of)})`);
      }
      case 'operation': {
        const inputs = [visit(part.left), visit(part.right)] as const;
        const sum = part.operator === '+';
        const [left, right] = [part.left, part.right].map((side, i) => (sum ? textOf(inputs[i] ?? 0) : inParentheses(side, textOf(inputs[i] ?? 0))));
        return add({ kind: 'operation', operator: part.operator }, inputs, part.operator === '^' ? `${left}^${right}` : `${left} ${signs[part.operator]} ${right}`);
      }
    }
  }
  visit(expression);
  return nodes;
}

const signs: Readonly<Record<Operator, string>> = { '+': '+', '-': '−', '*': '×', '/': '÷', '^': '^' };
const inParentheses = ({ kind }: Expression, text: string): string => (kind === 'operation' || kind === 'negative' ? `(${text})` : text);

/** Names of the variables in the order in which the formula first has them. */
export const variablesOf = (graph: ScalarGraph): readonly string[] => graph.flatMap(({ role }) => (role.kind === 'variable' ? [role.name] : []));

/** The value of every node; NaN for a variable without one. */
export function forward(graph: ScalarGraph, values: Readonly<Record<string, number>>): readonly number[] {
  const found: number[] = [];
  for (const { role, inputs } of graph) {
    const [a = Number.NaN, b = Number.NaN] = inputs.map((input) => found[input] ?? Number.NaN);
    if (role.kind === 'variable') found.push(values[role.name] ?? Number.NaN);
    else found.push(role.kind === 'number' ? role.value : operations[role.operator].value(a, b));
  }
  return found;
}

/** What one node hands back to one of its inputs: `gradient` of the result with respect to it, times the local derivative. */
export interface Contribution {
  readonly node: number;
  readonly input: number;
  readonly local: number;
  readonly product: number;
}

export interface Backward {
  /** Derivative of the result with respect to every node; 0 where the result does not depend on it. */
  readonly gradients: readonly number[];
  /** In the order of the backward pass, from the result to the variables. */
  readonly contributions: readonly Contribution[];
}

/**
 * Reverse-mode differentiation (S. Linnainmaa, 1970): nodes are visited from the last to the first, so that a node has
 * all its contributions before it hands its own back.
 * @param values of the forward pass
 */
export function backward(graph: ScalarGraph, values: readonly number[]): Backward {
  const gradients: number[] = graph.map((_, i) => (i === graph.length - 1 ? 1 : 0));
  const contributions: Contribution[] = [];
  for (let node = graph.length - 1; node >= 0; node--) {
    const { role, inputs } = graph[node] ?? { role: { kind: 'number', value: 0 }, inputs: [] };
    if (role.kind !== 'operation') continue;
    const [a = Number.NaN, b = Number.NaN] = inputs.map((input) => values[input] ?? Number.NaN);
    const locals = operations[role.operator].slopes(a, b);
    inputs.forEach((input, k) => {
      // A constant needs no gradient, and x^2 has none by its exponent where x is negative.
      if (graph[input]?.role.kind === 'number') return;
      const local = locals[k] ?? Number.NaN;
      const product = (gradients[node] ?? 0) * local;
      gradients[input] = (gradients[input] ?? 0) + product;
      contributions.push({ node, input, local, product });
    });
  }
  return { gradients, contributions };
}

/** Slope of the result by one variable from two values at a small distance: no calculus, an error of the order of its square. */
export function numericSlope(graph: ScalarGraph, values: Readonly<Record<string, number>>, name: string): number {
  const at = values[name] ?? Number.NaN;
  const h = 1e-5 * Math.max(1, Math.abs(at));
  const result = (value: number): number => forward(graph, { ...values, [name]: value }).at(-1) ?? Number.NaN;
  return (result(at + h) - result(at - h)) / (2 * h);
}

interface Operation {
  readonly value: (a: number, b: number) => number;
  /** Derivatives by the inputs. */
  readonly slopes: (a: number, b: number) => readonly number[];
}

const sigmoid = (a: number): number => 1 / (1 + Math.exp(-a));

const operations: Readonly<Record<Operator | FunctionName | 'negative', Operation>> = {
  '+': { value: (a, b) => a + b, slopes: () => [1, 1] },
  '-': { value: (a, b) => a - b, slopes: () => [1, -1] },
  '*': { value: (a, b) => a * b, slopes: (a, b) => [b, a] },
  '/': { value: (a, b) => a / b, slopes: (a, b) => [1 / b, -a / (b * b)] },
  '^': { value: (a, b) => a ** b, slopes: (a, b) => [b * a ** (b - 1), a ** b * Math.log(a)] },
  negative: { value: (a) => -a, slopes: () => [-1] },
  sin: { value: Math.sin, slopes: (a) => [Math.cos(a)] },
  cos: { value: Math.cos, slopes: (a) => [-Math.sin(a)] },
  tan: { value: Math.tan, slopes: (a) => [1 + Math.tan(a) ** 2] },
  tanh: { value: Math.tanh, slopes: (a) => [1 - Math.tanh(a) ** 2] },
  exp: { value: Math.exp, slopes: (a) => [Math.exp(a)] },
  log: { value: Math.log, slopes: (a) => [1 / a] },
  sqrt: { value: Math.sqrt, slopes: (a) => [0.5 / Math.sqrt(a)] },
  abs: { value: Math.abs, slopes: (a) => [Math.sign(a)] },
  sigmoid: { value: sigmoid, slopes: (a) => [sigmoid(a) * (1 - sigmoid(a))] },
  relu: { value: (a) => Math.max(0, a), slopes: (a) => [a > 0 ? 1 : 0] },
};
