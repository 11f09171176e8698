import { expect, it } from 'vitest';
import { declarationOf } from '../declarations/catalog';
import { resolveParams } from '../declarations/schema';
import type { RunId } from '../protocol';
import { ActiveRun } from './activeRun';
import type { Metrics, TrainingSession } from './session';

/** A session whose metrics come when the test says so, as from a GPU. */
function lateSession() {
  const begun: number[] = [];
  const answers = new Map<number, (metrics: Metrics) => void>();
  const session: TrainingSession = {
    totalSteps: 10, stepsPerEpoch: 4, batchSize: 1, readsLate: true,
    trainStep: (step) => {
      begun.push(step);
      return new Promise((resolve) => { answers.set(step, resolve); });
    },
    afterStep: (step) => (step % 4 === 0 ? (async function* () { return await Promise.resolve({ val_loss: step }); yield { name: 'evaluate', subject: 'x', fraction: 0 }; })() : null),
    save: () => Promise.resolve({}), restore: () => undefined, look: () => Promise.reject(new Error('unused')), dispose: () => undefined,
  };
  const params = resolveParams(declarationOf('mnist/softmax'), {});
  const run = new ActiveRun({
    run: 'run' as RunId, spec: { schema: 1, experiment: 'mnist/softmax', params, seed: 1 }, group: null,
    declaration: declarationOf('mnist/softmax'), session, backend: 'webgl', now: () => 0,
  });
  return { run, begun, answer: (step: number, loss: number) => answers.get(step)?.({ loss }) };
}

const recorded = (run: ActiveRun): [string, number[], number[]][] =>
  (run.points.take() ?? []).map(({ metric, steps, values }) => [metric, Array.from(steps), Array.from(values)]);

it('begins the next step before the metrics of the last one are read', async () => {
  const { run, begun, answer } = lateSession();
  await run.advance();
  expect(recorded(run)).toEqual([]);
  const second = run.advance();
  expect(begun).toEqual([1, 2]);
  answer(1, 0.5);
  await second;
  expect(recorded(run)).toEqual([['loss', [1], [0.5]]]);
});

it('has read everything before an evaluation and when it is settled', async () => {
  const { run, answer } = lateSession();
  for (let step = 1; step <= 4; step++) {
    const advancing = run.advance();
    answer(step, step / 10);
    await advancing;
  }
  expect(recorded(run)).toEqual([['loss', [1, 2, 3, 4], [0.1, 0.2, 0.3, 0.4]], ['val_loss', [4], [4]]]);
  await run.advance();
  answer(5, 0.25);
  await run.settle();
  expect(recorded(run)).toEqual([['loss', [5], [0.25]]]);
});

it('notices a divergence when the metrics are there, and names the step', async () => {
  const { run, answer } = lateSession();
  await run.advance();
  const second = run.advance();
  answer(1, Number.NaN);
  await expect(second).rejects.toMatchObject({ failure: { code: 'diverged', details: { step: 1 } } });
});
