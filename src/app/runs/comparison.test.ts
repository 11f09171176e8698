import { describe, expect, test } from 'vitest';
import type { Params } from '../../engine/declarations/schema';
import { metricRows, paramRows } from './comparison';
import type { RunRecord } from './record';
import { aRecord } from './record.fixture';

const run = (experiment: string, params: Params, latest: RunRecord['latest'] = {}): RunRecord => aRecord({ spec: { schema: 1, experiment, params, seed: 1 }, latest });

describe('comparison', () => {
  test('parameters that do not count for a run are left empty', () => {
    const rows = paramRows([run('mnist/cnn', { optimizer: 'adam', beta1: 0.9, momentum: 0.9, batchSize: 128 }), run('mnist/cnn', { optimizer: 'momentum', beta1: 0.9, momentum: 0.9, batchSize: 128 })]);
    expect(rows.find((r) => r.name === 'beta1')).toEqual({ name: 'beta1', values: [0.9, null], differs: true });
    expect(rows.find((r) => r.name === 'momentum')).toEqual({ name: 'momentum', values: [null, 0.9], differs: true });
    expect(rows.find((r) => r.name === 'batchSize')?.differs).toBe(false);
    expect(rows.some((r) => r.name === 'rho')).toBe(false);
  });

  test('the best is the lowest loss and the highest accuracy; weights have none', () => {
    const rows = metricRows([run('mnist/cnn', {}, { loss: 0.2, acc: 0.9 }), run('mnist/cnn', {}, { loss: 0.1, acc: 0.8 })]);
    expect(rows.find((r) => r.name === 'loss')?.best).toBe(1);
    expect(rows.find((r) => r.name === 'acc')?.best).toBe(0);
    expect(metricRows([run('housing/linear1', {}, { w1: 1 }), run('housing/linear1', {}, { w1: 2 })])[0]).toMatchObject({ name: 'w1', best: null });
  });

  test('a tie and a single value have no best', () => {
    expect(metricRows([run('mnist/cnn', {}, { loss: 0.2 }), run('mnist/cnn', {}, { loss: 0.2 })])[0]?.best).toBeNull();
    expect(metricRows([run('mnist/cnn', {}, { loss: 0.2 }), run('mnist/cnn', {})])[0]).toMatchObject({ values: [0.2, null], best: null });
  });
});
