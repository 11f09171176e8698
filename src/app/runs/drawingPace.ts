/** Draws as often as the device can afford: at most once a frame, and so that drawing leaves the page free for typing and scrolling. */

/** Drawing may take this share of the page's time: 5 ms of drawing allow ten updates a second, 35 ms two or three. */
const share = 1 / 14;
const longestWaitMs = 1_000;

/** @returns a request to `draw` soon; requests in the meantime are one. */
export function createDrawingPace(draw: () => void): () => void {
  let requested = false;
  let notBefore = 0;

  const run = (): void => {
    requested = false;
    const begun = performance.now();
    draw();
    // React renders what a store tells it in a microtask that was queued by `draw`: this one comes after it.
    queueMicrotask(() => {
      const ended = performance.now();
      notBefore = ended + Math.min(longestWaitMs, (ended - begun) / share);
    });
  };

  return () => {
    if (requested) return;
    requested = true;
    const wait = notBefore - performance.now();
    if (wait > 0) setTimeout(() => requestAnimationFrame(run), wait);
    else requestAnimationFrame(run);
  };
}
