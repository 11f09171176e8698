/** Carries out a job in this worker; each library is loaded only where it is asked for. */
import type { JobOf, PageLibrary, ResultOf } from '../shared/jobs';
import { measureTraining } from './measure';
import type { OpenTrainer } from './trainer';

const libraries: Readonly<Record<PageLibrary, () => Promise<{ readonly open: OpenTrainer }>>> = {
  studio: () => import('./libraries/studio'),
  stock: () => import('./libraries/stock'),
  jax: () => import('./libraries/jax'),
  convnetjs: () => import('./libraries/convnetjs'),
  brain: () => import('./libraries/brain'),
};

export type WorkerJobKind = 'train' | 'matmul' | 'peak' | 'memory' | 'launches' | 'captchas';
type Answers = { readonly [K in WorkerJobKind]: (job: JobOf<K>) => Promise<ResultOf<K>> };

const answers: Answers = {
  async train(job) {
    const { open } = await libraries[job.library]();
    return measureTraining(await open(job), job);
  },
  matmul: async (job) => (await import('./jobs/matmul')).measureProduct(job),
  peak: async () => (await import('./jobs/peak')).measureLoop(),
  memory: async (job) => (await import('./jobs/memory')).watchMemory(job),
  launches: async (job) => (await import('./jobs/launches')).countLaunches(job),
  captchas: async (job) => (await import('./jobs/captchas')).drawCaptchas(job),
};

export function answer<K extends WorkerJobKind>(job: JobOf<K> & { readonly kind: K }): Promise<ResultOf<K>> {
  const carryOut: (job: JobOf<K>) => Promise<ResultOf<K>> = answers[job.kind];
  return carryOut(job);
}
