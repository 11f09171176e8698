/** The bench's page: the command line calls `runBenchJob` in it. */
import type { JobKind, JobOf, Outcome, ResultOf } from '../shared/jobs';
import { inWorker } from './inWorker';
import { outcomeOf } from './outcome';

function runBenchJob(job: JobOf<JobKind>): Promise<Outcome<ResultOf<JobKind>>> {
  switch (job.kind) {
    case 'fit': return outcomeOf(async () => (await import('./jobs/fit')).measureFit(job));
    case 'latency': return outcomeOf(async () => (await import('./jobs/latency')).measureLatency(job));
    case 'frames': return outcomeOf(async () => (await import('./jobs/frames')).measureFrames(job));
    case 'race': return outcomeOf(async () => (await import('./jobs/race')).measureRace(job));
    case 'graph': return outcomeOf(async () => (await import('./jobs/graph')).measureGraph(job));
    case 'graphics': return outcomeOf(async () => (await import('./jobs/graphics')).describeGraphics());
    case 'peak': return peakOfAll(job);
    case 'train':
    case 'matmul':
    case 'memory':
    case 'captchas':
    case 'launches': return inWorker(job);
  }
}

/** What as many loops at once reach together. */
async function peakOfAll(job: JobOf<'peak'>): Promise<Outcome<ResultOf<'peak'>>> {
  const outcomes = await Promise.all(Array.from({ length: job.threads }, () => inWorker<'peak'>(job)));
  const values = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const failed = outcomes.find((outcome) => !outcome.ok);
  return failed ?? { ok: true, value: { gigaflops: values.reduce((sum, { gigaflops }) => sum + gigaflops, 0), fused: values.every(({ fused }) => fused) } };
}

Object.assign(globalThis, { runBenchJob });
