/** Who has something new to draw takes turns: a few milliseconds a frame, and so that the page stays free for typing and scrolling. */

/** A frame lasts 17 ms, and the browser needs its share for layout and paint: no turn begins after this much drawing. */
const frameMs = 4;
/** Drawing may take this share of the page's time: 5 ms of drawing allow sixteen frames with drawing a second. */
const share = 1 / 12;
const longestWaitMs = 1_000;

export interface DrawingQueue {
  /** Draws soon; requests in the meantime are one. */
  request(draw: () => void): void;
  cancel(draw: () => void): void;
}

export function createDrawingQueue(): DrawingQueue {
  const waiting = new Set<() => void>();
  let scheduled = false;
  let notBefore = 0;

  function schedule(): void {
    scheduled = true;
    const wait = notBefore - performance.now();
    if (wait > 0) setTimeout(() => requestAnimationFrame(begin), wait);
    else requestAnimationFrame(begin);
  }

  function begin(): void {
    takeTurns(performance.now());
  }

  function takeTurns(begun: number): void {
    const [draw] = waiting;
    const spent = performance.now() - begun;
    if (draw && spent < frameMs) {
      waiting.delete(draw);
      draw();
      // React renders what a store tells it in a microtask that `draw` has queued: this one comes after it.
      queueMicrotask(() => { takeTurns(begun); });
      return;
    }
    notBefore = begun + spent + Math.min(longestWaitMs, spent / share);
    scheduled = false;
    if (waiting.size > 0) schedule();
  }

  return {
    request(draw) {
      waiting.add(draw);
      if (!scheduled) schedule();
    },
    cancel(draw) {
      waiting.delete(draw);
    },
  };
}
