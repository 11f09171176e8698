import type { Polyline } from '../line/layout';
import type { FunctionCurve } from './props';

const perCurve = 240;

/** Points of the curve over the domain: evenly spread, with both sides of every corner, and a gap where it jumps. */
export function sampled({ at, corners = [] }: Pick<FunctionCurve, 'at' | 'corners'>, [low, high]: readonly [number, number]): Polyline {
  const xs: number[] = [];
  const ys: number[] = [];
  const add = (x: number, y: number): void => {
    xs.push(x);
    ys.push(y);
  };
  const hair = (high - low) * 1e-9;
  const inside = corners.filter((corner) => corner > low && corner < high).sort((a, b) => a - b);
  const borders = [low, ...inside, high];
  borders.slice(1).forEach((to, part) => {
    const from = borders[part] ?? low;
    const first = part === 0 ? from : from + hair;
    const last = to === high ? to : to - hair;
    // Ends that differ by more than the hair between them can explain are a jump.
    const before = ys.at(-1);
    if (before !== undefined && Math.abs(at(first) - before) > 1e-6) add(first, Number.NaN);
    const count = Math.max(2, Math.ceil((perCurve * (to - from)) / (high - low)));
    for (let i = 0; i <= count; i++) {
      const x = first + ((last - first) * i) / count;
      add(x, at(x));
    }
  });
  return { xs: Float64Array.from(xs), ys: Float64Array.from(ys) };
}
