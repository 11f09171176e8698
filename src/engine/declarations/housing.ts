/** Lesson 5's two regressions: 47 houses, z-scored columns, squared error, plain gradient descent. */
import { learningRate } from './optimizers';
import { numberParam, textParam, type ExperimentDeclaration, type MetricDeclaration, type Params, type ParamSchema } from './schema';

export const houses = 47;

const params: readonly ParamSchema[] = [
  { ...learningRate(0.01), max: 100 },
  { kind: 'number', name: 'epochs', default: 500, min: 1, max: 20_000, integer: true, scale: 'log', unit: 'epoch' },
  // batch: all rows a step (the course); mini-batch: `batchSize` rows; stochastic: one row.
  { kind: 'choice', name: 'descent', default: 'batch', options: ['batch', 'mini-batch', 'stochastic'] },
  { kind: 'number', name: 'batchSize', default: 8, min: 1, max: houses, integer: true, unit: 'row', when: { param: 'descent', is: ['mini-batch'] } },
];

/** Rows that one update looks at. */
export function rowsPerStep(params: Params): number {
  const descent = textParam(params, 'descent');
  return descent === 'batch' ? houses : descent === 'stochastic' ? 1 : numberParam(params, 'batchSize');
}

function declare(id: string, features: number): ExperimentDeclaration {
  const weights: readonly MetricDeclaration[] = Array.from({ length: features + 1 }, (_, i) => ({ name: `w${i}`, role: 'weight', split: 'train', every: 'epoch' }));
  return {
    id,
    params,
    metrics: [{ name: 'loss', role: 'loss', split: 'train', every: 'epoch' }, ...weights],
    cost: (p) => {
      const examples = numberParam(p, 'epochs') * houses;
      const operationsPerExample = 6 * (features + 1);
      return { examples, steps: numberParam(p, 'epochs') * Math.ceil(houses / rowsPerStep(p)), operationsPerExample, floatingPointOperations: examples * operationsPerExample };
    },
  };
}

export const housingLinear1 = declare('housing/linear1', 1);
export const housingLinear2 = declare('housing/linear2', 2);
