import type { Places } from './places';

export interface PointStyle {
  readonly sign: string;
  /** As the browser resolves it. */
  readonly color: string;
}

export interface PointPainting {
  readonly places: Places;
  readonly styles: readonly PointStyle[];
  readonly labels: readonly number[];
  readonly ringed: (point: number) => boolean;
  readonly shown: (point: number) => boolean;
  readonly chosen: number | null;
  readonly ink: string;
  readonly paper: string;
}

const ring = 7;

/** Every point as its class's sign; a canvas takes thousands in one frame. */
export function paintPoints(context: CanvasRenderingContext2D, { places: { at, order }, styles, labels, ringed, shown, chosen, ink, paper }: PointPainting): void {
  context.font = '600 11px ui-monospace, Menlo, Consolas, monospace';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineWidth = 1.25;
  for (const i of order) {
    if (!shown(i)) continue;
    const style = styles[labels[i] ?? 0];
    const [x, y] = [at[2 * i] ?? 0, at[2 * i + 1] ?? 0];
    context.fillStyle = style?.color ?? ink;
    context.fillText(style?.sign ?? '', x, y);
    if (!ringed(i)) continue;
    context.strokeStyle = ink;
    circle(context, x, y, ring);
    context.stroke();
  }
  if (chosen === null) return;
  const [x, y] = [at[2 * chosen] ?? 0, at[2 * chosen + 1] ?? 0];
  const style = styles[labels[chosen] ?? 0];
  circle(context, x, y, ring + 3);
  context.fillStyle = style?.color ?? ink;
  context.fill();
  context.fillStyle = paper;
  context.fillText(style?.sign ?? '', x, y);
}

function circle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}
