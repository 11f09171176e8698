/** A descent in pixels: the place of every step (NaN where it is beside the drawing), and whether something stands before it. */
export interface Trail {
  readonly color: string;
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly hidden: Uint8Array;
}

/** Nearer than this to the last point drawn, in pixels, a step is left out. */
const nearest = 0.7;

/** Draws a trail up to a step, faintly where it is hidden, with a dot where it has come to. */
export function paintTrail(context: CanvasRenderingContext2D, trail: Trail, upTo: number, paper: string): void {
  const { xs, ys, hidden, color } = trail;
  const last = Math.min(xs.length - 1, Math.floor(upTo));
  if (last < 0) return;
  context.strokeStyle = color;
  context.lineJoin = 'round';
  context.lineWidth = 2.25;
  for (const faint of [1, 0] as const) {
    context.globalAlpha = faint === 1 ? 0.3 : 1;
    context.beginPath();
    let [fromX, fromY] = [NaN, NaN];
    let drawing = false;
    for (let i = 0; i <= last; i++) {
      const [x, y] = [xs[i] ?? NaN, ys[i] ?? NaN];
      if (Number.isNaN(x) || hidden[i] !== faint) {
        // The line goes on to the first place of the other kind, so that no gap opens between them.
        if (drawing && !Number.isNaN(x)) context.lineTo(x, y);
        drawing = false;
        continue;
      }
      if (drawing && i < last && Math.hypot(x - fromX, y - fromY) < nearest) continue;
      if (drawing) context.lineTo(x, y);
      else context.moveTo(x, y);
      [fromX, fromY, drawing] = [x, y, true];
    }
    context.stroke();
  }
  context.globalAlpha = 1;
  paintEnd(context, trail, Math.min(xs.length - 1, Math.max(0, upTo)), paper);
}

/** Between two steps the dot lies between their places; it stays where the trail left the box. */
function paintEnd(context: CanvasRenderingContext2D, { xs, ys, color }: Trail, step: number, paper: string): void {
  const share = step - Math.floor(step);
  const between = (values: Float32Array): number => {
    const here = values[Math.floor(step)] ?? NaN;
    return share === 0 ? here : here + share * ((values[Math.floor(step) + 1] ?? NaN) - here);
  };
  const [x, y] = [between(xs), between(ys)];
  if (Number.isNaN(x)) return;
  context.beginPath();
  context.arc(x, y, 4.5, 0, 2 * Math.PI);
  context.fillStyle = color;
  context.fill();
  context.strokeStyle = paper;
  context.lineWidth = 1.5;
  context.stroke();
}
