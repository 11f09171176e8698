import { expect, test } from 'vitest';
import { declarationOf } from '../declarations/catalog';
import { EngineError } from '../errors/failure';
import { createGuard } from './guard';

const caught = (action: () => void): EngineError => {
  try {
    action();
  } catch (error) {
    if (error instanceof EngineError) return error;
  }
  throw new Error('nothing was caught');
};

test.each([Number.NaN, Number.POSITIVE_INFINITY, 3e7])('a loss of %s after 2 is divergence, told with step and rate', (loss) => {
  const guard = createGuard(declarationOf('housing/linear1'));
  guard.check({ loss: 2, w0: 1e30 }, 1, 0.5);
  const { failure } = caught(() => { guard.check({ loss }, 7, 0.5); });
  expect(failure).toMatchObject({ code: 'diverged', details: { metric: 'loss', step: 7, learningRate: 0.5 } });
});

test('a loss that only rises for a while is no divergence', () => {
  const guard = createGuard(declarationOf('mnist/cnn'));
  expect(() => { for (const loss of [2.3, 40, 900, 3]) guard.check({ loss }, 1, 1); }).not.toThrow();
});
