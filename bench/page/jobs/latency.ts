/** From the opening of the page to the first trained step of B. */
import type { LatencyJob, LatencyResult } from '../../shared/jobs';
import { inWorker } from '../inWorker';
import { startStudioRun } from './studioRun';

/** To be called at once in a page just opened: the clock runs since then. */
export async function measureLatency({ library, backend, batch }: LatencyJob): Promise<LatencyResult> {
  if (library === 'studio') {
    const run = startStudioRun('mnist/cnn', 'auto', () => undefined);
    await run.until(({ step }) => step >= 1);
    run.end();
    return { firstStepMs: performance.now() };
  }
  const outcome = await inWorker<'train'>({ kind: 'train', library, backend, threads: 1, workload: 'B', batch, samples: 1, budgetMs: 0 });
  if (!outcome.ok) throw new Error(outcome.reason);
  return { firstStepMs: outcome.value.firstDoneAt - performance.timeOrigin };
}
