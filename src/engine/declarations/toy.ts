/** Lesson 6's playgrounds in the plane: Rosenblatt's perceptron, and small networks on sets of points. */
import { optimizerParams } from './optimizers';
import { rateMetric } from './schedules/params';
import { numberParam, textParam, type ExperimentDeclaration, type Params, type ParamSchema } from './schema';

export const logicSets = ['and', 'or', 'xor'] as const;
export const pointSets = ['blobs', 'xor', 'circle', 'moons', 'spiral'] as const;
export const inputFeatures = ['squares', 'product', 'sines'] as const;

/** Points of a logic table: one for each of its rows. */
const logicRows = 4;
const scatteredPoints: ParamSchema = { kind: 'number', name: 'points', default: 200, min: 10, max: 2_000, integer: true, scale: 'log', unit: 'point' };
const noise: ParamSchema = { kind: 'number', name: 'pointNoise', default: 0.1, min: 0, max: 0.5 };

/** So small a training is over before the eye has seen it: it may be held back to so many units a second; 0 is full speed. */
const slowness = (perSecond: number, unit: string): ParamSchema => ({ kind: 'number', name: 'pace', default: perSecond, min: 0, max: 1_000, integer: true, unit });

/** Points that the perceptron is shown in an epoch. */
export const perceptronPoints = (params: Params): number => ((logicSets as readonly string[]).includes(textParam(params, 'pointSet')) ? logicRows : 40);

export const toyPerceptron: ExperimentDeclaration = {
  id: 'toy/perceptron',
  params: [
    { kind: 'choice', name: 'pointSet', default: 'and', options: [...logicSets, 'separable', 'overlapping'] },
    { kind: 'number', name: 'learningRate', default: 0.1, min: 1e-3, max: 10, scale: 'log' },
    { kind: 'number', name: 'epochs', default: 30, min: 1, max: 1_000, integer: true, scale: 'log', unit: 'epoch' },
    slowness(10, 'point'),
  ],
  metrics: [
    { name: 'mistakes', role: 'loss', split: 'train', every: 'epoch' },
    ...['bias', 'weight_x1', 'weight_x2'].map((name) => ({ name, role: 'weight', split: 'train', every: 'epoch' }) as const),
  ],
  cost: (p) => {
    const examples = numberParam(p, 'epochs') * perceptronPoints(p);
    return { examples, steps: examples, operationsPerExample: 12, floatingPointOperations: 12 * examples };
  },
};

/** Numbers that a point becomes: its two coordinates and the features that were switched on. */
export function toyInputs(params: Params): number {
  const sizes = { squares: 2, product: 1, sines: 2 } as const;
  return inputFeatures.reduce((sum, name) => sum + (params[name] === true ? sizes[name] : 0), 2);
}

/** Units of each layer, the two outputs included. */
export function toyLayers(params: Params): readonly number[] {
  const hidden = numberParam(params, 'hiddenLayers');
  return [...Array.from({ length: hidden }, () => numberParam(params, 'units')), 2];
}

export const toyNetwork: ExperimentDeclaration = {
  id: 'toy/network',
  params: [
    { kind: 'choice', name: 'pointSet', default: 'xor', options: pointSets },
    noise,
    scatteredPoints,
    { kind: 'number', name: 'hiddenLayers', default: 1, min: 0, max: 4, integer: true, unit: 'layer' },
    { kind: 'number', name: 'units', default: 4, min: 1, max: 16, integer: true },
    { kind: 'choice', name: 'activation', default: 'tanh', options: ['linear', 'relu', 'tanh', 'sigmoid'] },
    ...optimizerParams('adam').map((p) => (p.name === 'learningRate' && p.kind === 'number' ? { ...p, default: 0.03 } : p)),
    { kind: 'number', name: 'epochs', default: 200, min: 1, max: 5_000, integer: true, scale: 'log', unit: 'epoch' },
    { kind: 'number', name: 'batchSize', default: 20, min: 1, max: 2_000, integer: true, scale: 'log', unit: 'point' },
    slowness(30, 'epoch'),
    ...inputFeatures.map((name) => ({ kind: 'flag', name, default: false, advanced: true }) as const),
    { kind: 'choice', name: 'penalty', default: 'none', options: ['none', 'l1', 'l2'], advanced: true },
    { kind: 'number', name: 'lambda', default: 0.001, min: 1e-5, max: 1, scale: 'log', advanced: true, when: { param: 'penalty', is: ['l1', 'l2'] } },
  ],
  metrics: [
    { name: 'loss', role: 'loss', split: 'train', every: 'epoch' },
    { name: 'acc', role: 'accuracy', split: 'train', every: 'epoch' },
    { name: 'val_loss', role: 'loss', split: 'validation', every: 'epoch' },
    { name: 'val_acc', role: 'accuracy', split: 'validation', every: 'epoch' },
    rateMetric,
  ],
  cost: (p) => {
    const [epochs, points] = [numberParam(p, 'epochs'), numberParam(p, 'points')];
    const sizes = [toyInputs(p), ...toyLayers(p)];
    const macs = sizes.slice(1).reduce((sum, units, i) => sum + units * (sizes[i] ?? 0), 0);
    const operationsPerExample = 6 * macs;
    // Both halves of the points are evaluated at every epoch's end.
    return { examples: epochs * points, steps: epochs * Math.ceil(points / numberParam(p, 'batchSize')), operationsPerExample, floatingPointOperations: epochs * points * (operationsPerExample + 4 * macs) };
  },
};
