import { describe, expect, test } from 'vitest';
import type { RunRecord } from '../runs/record';
import { aRecord } from '../runs/record.fixture';
import { outcomeOf } from './outcome';

const run = (over: Partial<RunRecord>, experiment = 'mnist/cnn'): RunRecord => aRecord({ spec: { schema: 1, experiment, params: {}, seed: 1 }, ...over });

describe('outcome', () => {
  test('a lower loss and a higher accuracy are better', () => {
    const rows = outcomeOf(run({ latest: { loss: 0.1, acc: 0.8, val_acc: 0.9 } }), run({ latest: { loss: 0.2, acc: 0.9, val_acc: 0.9 } }));
    expect(rows.map((r) => [r.metric, r.verdict])).toEqual([['loss', 'better'], ['acc', 'worse'], ['val_acc', 'same']]);
  });

  test('runs of another experiment are not compared', () => {
    expect(outcomeOf(run({ latest: { loss: 0.1 } }), run({ latest: { loss: 0.2 } }, 'mnist/softmax'))[0]).toMatchObject({ before: null, verdict: null });
  });

  test('weights are neither better nor worse', () => {
    const rows = outcomeOf(run({ latest: { w1: 1 } }, 'housing/linear1'), run({ latest: { w1: 2 } }, 'housing/linear1'));
    expect(rows[0]).toMatchObject({ before: 2, verdict: null });
  });
});
