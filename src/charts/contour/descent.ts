import type { Scale } from '../frame/scale';
import type { DescentPath } from './props';

export interface DrawnDescent {
  readonly path: string;
  /** Pixels of the steps drawn as dots: none where they would run together. */
  readonly dots: readonly (readonly [number, number])[];
  readonly start: readonly [number, number] | null;
  readonly end: readonly [number, number] | null;
}

const farAway = 5000;

/** Steps nearer than a pixel to the one before are left out, as are all after the first that is not finite. */
export function drawDescent({ x: xs, y: ys }: DescentPath, x: Scale, y: Scale): DrawnDescent {
  const points: (readonly [number, number])[] = [];
  const last = Math.min(xs.length, ys.length) - 1;
  for (let i = 0; i <= last; i++) {
    const [px, py] = [x(xs[i] ?? NaN), y(ys[i] ?? NaN)];
    if (!Number.isFinite(px) || !Number.isFinite(py)) break;
    const at = [tenth(px), tenth(py)] as const;
    const before = points.at(-1);
    if (before && i < last && Math.hypot(at[0] - before[0], at[1] - before[1]) < 1) continue;
    points.push(at);
  }
  const spread = points.slice(1).every(([px, py], i) => Math.hypot(px - (points[i]?.[0] ?? 0), py - (points[i]?.[1] ?? 0)) > 5);
  return {
    path: points.length > 1 ? `M${points.map((point) => point.join(' ')).join('L')}` : '',
    dots: points.length < 60 || spread ? points.slice(1, -1) : [],
    start: points[0] ?? null,
    end: points.at(-1) ?? null,
  };
}

function tenth(pixel: number): number {
  return Math.round(Math.min(farAway, Math.max(-farAway, pixel)) * 10) / 10;
}
