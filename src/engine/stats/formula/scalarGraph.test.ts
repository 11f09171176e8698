import { expect, test } from 'vitest';
import { parseFormula } from './parse';
import { backward, forward, numericSlope, scalarGraph, variablesOf } from './scalarGraph';

const names = ['w', 'x', 'b', 'y'];
const values = { w: 2, x: -1.5, b: 0.5, y: 0.7 };
const graphOf = (formula: string) => scalarGraph(parseFormula(formula, names));

test('takes a squared error apart', () => {
  const graph = graphOf('(w*x + b - y)^2');
  expect(graph.map(({ text }) => text)).toEqual(['w', 'x', 'w × x', 'b', 'w × x + b', 'y', '(w × x + b) − y', '2', '((w × x + b) − y)^2']);
  expect(variablesOf(graph)).toEqual(['w', 'x', 'b', 'y']);
  expect(forward(graph, values)).toEqual([2, -1.5, -3, 0.5, -2.5, 0.7, -3.2, 2, expect.closeTo(10.24, 12)]);
  const { gradients, contributions } = backward(graph, forward(graph, values));
  // d/dw = 2 (wx + b - y) x, by hand.
  expect(gradients[0]).toBeCloseTo(2 * -3.2 * -1.5, 12);
  expect(gradients[5]).toBeCloseTo(6.4, 12);
  expect(contributions[0]).toEqual({ node: 8, input: 6, local: expect.closeTo(-6.4, 12) as number, product: expect.closeTo(-6.4, 12) as number });
});

test('a variable that is used twice is one node, and its gradient the sum', () => {
  const graph = graphOf('x * (x + 3)');
  expect(graph.filter(({ role }) => role.kind === 'variable')).toHaveLength(1);
  expect(backward(graph, forward(graph, { x: 5 })).gradients[0]).toBe(13);
});

test.each([
  '(w*x + b - y)^2', '-y*log(sigmoid(w*x+b)) - (1-y)*log(1 - sigmoid(w*x+b))', 'y / (x^2 + w) - tan(b)', 'tanh(w)*sin(x) + cos(b)*exp(y)', 'sqrt(w) * abs(x) ^ y', 'relu(w*x) + relu(-w*x) * b', 'w^y - e^x', '-(x - pi)^3',
])('%s: back-propagation equals the numeric slope', (formula) => {
  const graph = graphOf(formula);
  const { gradients } = backward(graph, forward(graph, values));
  for (const name of variablesOf(graph)) {
    const place = graph.findIndex(({ role }) => role.kind === 'variable' && role.name === name);
    expect(gradients[place]).toBeCloseTo(numericSlope(graph, values, name), 6);
  }
});

test('what a formula does not say is not a number', () => {
  expect(forward(graphOf('w + x'), { w: 1 }).at(-1)).toBeNaN();
  expect(forward(graphOf('log(x)'), { x: -1 }).at(-1)).toBeNaN();
});
