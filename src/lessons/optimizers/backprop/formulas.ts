import { EngineError, type Failure } from '../../../engine/errors/failure';
import { parseFormula } from '../../../engine/stats/formula/parse';
import { scalarGraph, type ScalarGraph } from '../../../engine/stats/formula/scalarGraph';

/** With the numbers to begin with. */
export const formulas = {
  squared: { formula: '(w*x + b - y)^2', values: { w: 2, x: 1.5, b: -1, y: 3 } },
  neuron: { formula: 'sigmoid(w*x + v*y + b)', values: { w: 2, x: -1, v: -3, y: -2, b: -3 } },
  twice: { formula: '(a + b) * (b + 1)', values: { a: 2, b: 1 } },
  relu: { formula: '(v*relu(w*x + b) - y)^2', values: { v: 1.5, w: 0.8, x: 2, b: -0.5, y: 1 } },
} as const satisfies Readonly<Record<string, { readonly formula: string; readonly values: Readonly<Record<string, number>> }>>;

export type FormulaId = keyof typeof formulas;

/** e is Euler's number. */
const letters = Array.from('abcdfghijklmnopqrstuvwxyz');

export type ReadFormula = { readonly graph: ScalarGraph; readonly failure: null } | { readonly graph: null; readonly failure: Failure };

export function readFormula(formula: string): ReadFormula {
  try {
    return { graph: scalarGraph(parseFormula(formula, letters)), failure: null };
  } catch (error) {
    if (error instanceof EngineError) return { graph: null, failure: error.failure };
    throw error;
  }
}
