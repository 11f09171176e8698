import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDrawingQueue } from './drawingQueue';

const frameMs = 16;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => setTimeout(() => { callback(performance.now()); }, frameMs));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

interface Drawing {
  readonly draw: () => void;
  /** When it was drawn. */
  readonly times: number[];
}

/** A drawing that takes `ms`. */
function drawing(ms: number): Drawing {
  const times: number[] = [];
  return {
    times,
    draw() {
      times.push(performance.now());
      vi.advanceTimersByTime(ms);
    },
  };
}

/** Milliseconds from one drawing to the other. */
const between = (first: Drawing, second: Drawing): number => (second.times[0] ?? Number.NaN) - (first.times[0] ?? Number.NaN);

test('draws once for many requests', async () => {
  const queue = createDrawingQueue();
  const one = drawing(0);
  queue.request(one.draw);
  queue.request(one.draw);
  await vi.advanceTimersByTimeAsync(100);
  expect(one.times).toHaveLength(1);
});

test('quick drawings share a frame', async () => {
  const queue = createDrawingQueue();
  const [first, second] = [drawing(1), drawing(1)];
  queue.request(first.draw);
  queue.request(second.draw);
  await vi.advanceTimersByTimeAsync(100);
  expect(between(first, second)).toBe(1);
});

test('slow drawings take a frame each, with time for the page between them', async () => {
  const queue = createDrawingQueue();
  const [first, second] = [drawing(10), drawing(10)];
  queue.request(first.draw);
  queue.request(second.draw);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(between(first, second)).toBe(10 + 12 * 10 + frameMs);
});

test('what was cancelled is not drawn', async () => {
  const queue = createDrawingQueue();
  const one = drawing(0);
  queue.request(one.draw);
  queue.cancel(one.draw);
  await vi.advanceTimersByTimeAsync(100);
  expect(one.times).toEqual([]);
});
