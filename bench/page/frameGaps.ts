import type { FrameGaps } from '../shared/jobs';
import { quantile } from '../shared/statistics';

/** Milliseconds between the page's animation frames while `work` goes on; `onFrame` draws in each of them. */
export async function frameGapsDuring<T>(work: () => Promise<T>, onFrame: () => void = () => undefined): Promise<{ readonly value: T; readonly gaps: FrameGaps }> {
  const times: number[] = [];
  let handle = requestAnimationFrame(function record(time) {
    times.push(time);
    onFrame();
    handle = requestAnimationFrame(record);
  });
  const value = await work();
  cancelAnimationFrame(handle);
  // A page that froze to the end had one long gap.
  times.push(performance.now());
  const between = times.slice(1).map((time, i) => time - (times[i] ?? time));
  return { value, gaps: { frames: between.length, p99Ms: quantile(between, 0.99), longestMs: Math.max(...between) } };
}
