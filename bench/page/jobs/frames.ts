/** Whether the page stays smooth while its worker trains B. */
import type { FramesJob, FramesResult } from '../../shared/jobs';
import { frameGapsDuring } from '../frameGaps';
import { startStudioRun } from './studioRun';

/** The page draws the newest losses in every frame, on as many threads as the app would train. */
export async function measureFrames({ seconds }: FramesJob): Promise<FramesResult> {
  const losses: number[] = [];
  const run = startStudioRun('mnist/cnn', 'auto', (loss) => losses.push(loss));
  // Loading and the growth of the heap belong to the first step's latency.
  const start = await run.until(({ step }) => step >= 10);
  const { value: end, gaps } = await frameGapsDuring(() => run.until((progress) => progress.seconds >= start.seconds + seconds), () => { drawCurve(losses); });
  run.end();
  return { ...gaps, examplesPerSecond: ((end.step - start.step) * end.batchSize) / (end.seconds - start.seconds) };
}

function drawCurve(losses: readonly number[]): void {
  const canvas = document.querySelector<HTMLCanvasElement>('#curve');
  const context = canvas?.getContext('2d');
  if (!canvas || !context) throw new Error('The page has no canvas.');
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.beginPath();
  losses.slice(-canvas.width).forEach((loss, x) => { context.lineTo(x, canvas.height * (1 - loss / 3)); });
  context.stroke();
}
