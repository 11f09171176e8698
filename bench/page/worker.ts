/** A worker that carries out one job. */
import type { JobOf } from '../shared/jobs';
import { answer, type WorkerJobKind } from './answer';
import { outcomeOf } from './outcome';

addEventListener('message', ({ data }: MessageEvent<JobOf<WorkerJobKind>>) => {
  void outcomeOf(() => answer(data)).then((outcome) => { postMessage(outcome); });
});
