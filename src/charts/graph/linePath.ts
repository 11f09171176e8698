import type { Points } from './boxLayout';
import type { Rectangle } from './scene';

const round = (value: number): number => Math.round(value * 10) / 10;

/** A curve through points that leaves and reaches each of them vertically. */
export function linePath(points: Points): string {
  let path = '';
  let last: readonly [number, number] | null = null;
  for (const [x, y] of points) {
    if (last === null) path = `M${round(x)} ${round(y)}`;
    else if (Math.abs(last[0] - x) < 0.5) path += `L${round(x)} ${round(y)}`;
    else {
      const half = round((last[1] + y) / 2);
      path += `C${round(last[0])} ${half} ${round(x)} ${half} ${round(x)} ${round(y)}`;
    }
    last = [x, y];
  }
  return path;
}

/** A triangle at the end of a line that arrives vertically. */
export function headPath([x, y]: readonly [number, number], thickness: number, upward: boolean): string {
  const half = 3 + thickness / 2;
  const back = upward ? 2 * half : -2 * half;
  return `M${round(x - half)} ${round(y + back)}H${round(x + half)}L${round(x)} ${round(y)}z`;
}

export function boundsOf(points: Points): Rectangle {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const margin = 8;
  return { x: left - margin, y: top - margin, width: right - left + 2 * margin, height: bottom - top + 2 * margin };
}

/** A point about half-way along. */
export function middleOf(points: Points): readonly [number, number] {
  const [a, b] = [points[Math.floor((points.length - 1) / 2)] ?? [0, 0], points[Math.ceil((points.length - 1) / 2)] ?? [0, 0]];
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}
