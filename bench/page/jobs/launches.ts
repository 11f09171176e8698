/** What one Adam step of B launches on WebGL. */
import * as tf from '@tensorflow/tfjs-core';
import type { LaunchesJob, LaunchesResult } from '../../shared/jobs';
import type { Trainer } from '../trainer';

/** Counted in the second step: the first fills caches and uploads the weights. */
export async function countLaunches({ library, batch }: LaunchesJob): Promise<LaunchesResult> {
  const trainer = await open(library, batch);
  await trainer.step();
  const draws = countDraws();
  const { kernels } = await tf.profile(async () => {
    await trainer.step();
    return [];
  });
  return { kernels: kernels.length, draws: draws() };
}

async function open(library: LaunchesJob['library'], batch: number): Promise<Trainer> {
  const { open } = library === 'studio' ? await import('../libraries/studio') : await import('../libraries/stock');
  return open({ kind: 'train', library, backend: 'webgl', threads: 1, workload: 'B', batch, samples: 1, budgetMs: 0 });
}

/** tf.js draws two triangles a program by `drawElements`. */
function countDraws(): () => number {
  const prototype = WebGL2RenderingContext.prototype;
  // Called below with the context that it is called on.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { drawElements } = prototype;
  let count = 0;
  prototype.drawElements = function (...args) {
    count += 1;
    drawElements.apply(this, args);
  };
  return () => count;
}
