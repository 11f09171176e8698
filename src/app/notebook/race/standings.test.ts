import { describe, expect, test } from 'vitest';
import { mnistCnn } from '../../../engine/declarations/mnist';
import type { RunId } from '../../../engine/protocol';
import type { Curve, RunView } from '../../../lessons/lesson';
import { standingsOf } from './standings';

type Points = Readonly<Record<string, readonly (readonly [number, number])[]>>;

function racer(name: string, points: Points, progress: { step: number; seconds: number } | null = null): RunView {
  const curve = (metric: string): Curve => {
    const list = points[metric] ?? [];
    return { steps: Float64Array.from(list, ([s]) => s), values: Float64Array.from(list, ([, v]) => v), seconds: new Float64Array(list.length) };
  };
  return {
    id: name as RunId, name, color: 'var(--adam)', spec: { schema: 1, experiment: 'mnist/cnn', params: {}, seed: 1 }, phase: 'running',
    progress: progress && { ...progress, totalSteps: 100, stepsPerEpoch: 50, batchSize: 128, examplesPerSecond: 0, secondsLeft: null },
    latest: {}, marks: [], version: 1, curve,
  };
}
const stand = (runs: readonly RunView[]) => standingsOf(runs, mnistCnn.metrics, 0.97);

describe('standings', () => {
  test('rank by validation accuracy, best first, those without a value last', () => {
    const order = stand([
      racer('none', {}),
      racer('second', { probe_acc: [[10, 0.9], [20, 0.95]] }),
      racer('first', { probe_acc: [[10, 0.2], [20, 0.99]] }),
    ]);
    expect(order.map((s) => [s.rank, s.run.name])).toEqual([[1, 'first'], [2, 'second'], [3, 'none']]);
  });

  test('training accuracy does not count', () => {
    const [best] = stand([racer('memoriser', { acc: [[20, 1]], val_acc: [[20, 0.5]] }), racer('learner', { acc: [[20, 0.6]], val_acc: [[20, 0.6]] })]);
    expect(best?.run.name).toBe('learner');
  });

  test('of several accuracies only the named ones count', () => {
    const [best] = standingsOf([racer('outputs', { val_acc: [[20, 0.99]], probe_acc: [[10, 0.5]] }), racer('characters', { val_acc: [[20, 0.6]], probe_acc: [[10, 0.7]] })], mnistCnn.metrics, 0.97, ['probe_acc']);
    expect(best).toMatchObject({ accuracy: 0.7, run: { name: 'characters' } });
  });

  test('equal accuracy is decided by loss; equal in both shares the rank', () => {
    const order = stand([
      racer('a', { val_acc: [[5, 0.9]], val_loss: [[5, 0.3]] }),
      racer('b', { val_acc: [[5, 0.9]], val_loss: [[5, 0.2]] }),
      racer('c', { val_acc: [[5, 0.9]], val_loss: [[5, 0.3]] }),
    ]);
    expect(order.map((s) => [s.run.name, s.rank])).toEqual([['b', 1], ['a', 2], ['c', 2]]);
  });

  test('the last value is that of the greatest step, the full validation where a spot check fell on the same step', () => {
    const [s] = stand([racer('x', { probe_acc: [[10, 0.5], [50, 0.8]], val_acc: [[50, 0.75]] })]);
    expect(s?.accuracy).toBe(0.75);
    const [later] = stand([racer('x', { probe_acc: [[10, 0.5], [60, 0.8]], val_acc: [[50, 0.75]] })]);
    expect(later?.accuracy).toBe(0.8);
  });

  test('best values, first step at the target and time a step', () => {
    const [s] = stand([racer('x', { probe_acc: [[10, 0.9], [20, 0.975], [30, 0.96]], val_acc: [[15, 0.97]], probe_loss: [[10, 0.5], [20, 0.1], [30, 0.4]] }, { step: 40, seconds: 2 })]);
    expect(s).toMatchObject({ bestAccuracy: 0.975, accuracy: 0.96, bestLoss: 0.1, loss: 0.4, stepsToTarget: 15, msPerStep: 50 });
  });

  test('a racer that never reached the target has no step for it', () => {
    expect(stand([racer('x', { probe_acc: [[10, 0.9699]] })])[0]?.stepsToTarget).toBeNull();
  });

  test('values that are no numbers are passed over', () => {
    expect(stand([racer('x', { probe_acc: [[10, 0.4], [20, Number.NaN]] })])[0]?.accuracy).toBe(0.4);
  });
});
