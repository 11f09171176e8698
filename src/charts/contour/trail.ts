/** A descent in pixels: the place of every step (NaN where it is beside the drawing), and whether something stands before it. */
export interface Trail {
  readonly color: string;
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly hidden: Uint8Array;
}

/** Shorter than this, in pixels, a stretch waits until the next step has made it longer. */
const shortest = 0.7;

/** Strokes the stretches between two steps, faintly where they are hidden. Returns the last step that was reached. */
export function strokeTrail(context: CanvasRenderingContext2D, { xs, ys, hidden, color }: Trail, from: number, to: number): number {
  const last = Math.min(to, xs.length - 1);
  let reached = from;
  context.strokeStyle = color;
  for (const faint of [1, 0] as const) {
    context.globalAlpha = faint === 1 ? 0.3 : 1;
    context.beginPath();
    let at = from;
    let drawn = false;
    for (let i = from + 1; i <= last; i++) {
      const [x0 = NaN, y0 = NaN, x1 = NaN, y1 = NaN] = [xs[at], ys[at], xs[i], ys[i]];
      // What cannot be drawn is passed over; so is, for now, what is too short.
      if (Number.isNaN(x0 + y0 + x1 + y1)) at = i;
      else if (Math.hypot(x1 - x0, y1 - y0) >= shortest) {
        if (hidden[i] === faint) {
          context.moveTo(x0, y0);
          context.lineTo(x1, y1);
          drawn = true;
        }
        at = i;
      }
    }
    if (drawn) context.stroke();
    reached = at;
  }
  context.globalAlpha = 1;
  return reached;
}

/** A dot where a trail has come to, between two steps between their places; none where that is beside the drawing. */
export function paintEnd(context: CanvasRenderingContext2D, { xs, ys, color }: Trail, step: number, paper: string): void {
  const at = Math.min(xs.length - 1, Math.max(0, step));
  const share = at - Math.floor(at);
  const between = (values: Float32Array): number => {
    const here = values[Math.floor(at)] ?? NaN;
    return share === 0 ? here : here + share * ((values[Math.floor(at) + 1] ?? NaN) - here);
  };
  const [x, y] = [between(xs), between(ys)];
  if (Number.isNaN(x + y)) return;
  context.beginPath();
  context.arc(x, y, 4.5, 0, 2 * Math.PI);
  context.fillStyle = color;
  context.fill();
  context.strokeStyle = paper;
  context.lineWidth = 1.5;
  context.stroke();
}
