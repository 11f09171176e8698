/** Trains the same network on the same pictures with different replicas, and measures how fast and how well. */
import { mnistReplicas } from '../declarations/replicas';
import type { Series, SeriesAsk, SeriesCase, SeriesResult } from '../declarations/replicaSeries';
import { numberParam, resolveParams } from '../declarations/schema';
import { EngineError } from '../errors/failure';
import { experimentOf } from '../experiments/catalog';
import type { Platform } from '../runtime/platform';
import type { TrainingSession } from '../train/session';
import type { Study } from './study';

export const replicaSeries: Study<'replica-series'> = async function* (ask, platform) {
  const results: SeriesResult[] = [];
  for (const one of ask.cases) results.push(yield* measure(ask, one, results, platform));
  return { results, progress: 0 };
};

async function* measure({ params: common, seed }: SeriesAsk, one: SeriesCase, results: readonly SeriesResult[], platform: Platform): AsyncGenerator<Series, SeriesResult, void> {
  const params = resolveParams(mnistReplicas, { ...common, ...one });
  const session = await experimentOf(mnistReplicas.id).prepare({ spec: { schema: 1, experiment: mnistReplicas.id, params, seed }, params, platform, report: () => undefined });
  try {
    const { totalSteps: updates, batchSize } = session;
    let begun = 0;
    let [stale, dropped] = [0, 0];
    for (let step = 1; step <= updates; step++) {
      const metrics = await session.trainStep(step, numberParam(params, 'learningRate'));
      stale += metrics['staleness'] ?? 0;
      dropped += metrics['dropped'] ?? 0;
      if (step === 1) begun = platform.now();
      yield { results: [...results], progress: step / updates };
    }
    const seconds = (platform.now() - begun) / 1000;
    session.finish?.();
    const accuracy = yield* accuracyOf(session, results);
    return { ...one, updates, seconds, examplesPerSecond: ((updates - 1) * batchSize) / seconds, accuracy, staleness: stale / updates, dropped };
  } finally {
    session.dispose();
  }
}

/** Of the validation at the end of the last epoch. */
async function* accuracyOf(session: TrainingSession, results: readonly SeriesResult[]): AsyncGenerator<Series, number, void> {
  const evaluation = session.afterStep(session.totalSteps);
  if (!evaluation) throw new EngineError('internal', { reason: 'no validation at the end' });
  for (;;) {
    const next = await evaluation.next();
    if (next.done) return next.value['val_acc'] ?? Number.NaN;
    yield { results: [...results], progress: 1 };
  }
}
