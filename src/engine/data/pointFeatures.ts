/** What a network is told of a point in the plane. */
import type { Params } from '../declarations/schema';

type Feature = (x: number, y: number) => number;

const optional: Readonly<Record<'squares' | 'product' | 'sines', readonly Feature[]>> = {
  squares: [(x) => x * x, (_, y) => y * y],
  product: [(x, y) => x * y],
  sines: [(x) => Math.sin(Math.PI * x), (_, y) => Math.sin(Math.PI * y)],
};

/** The coordinates, then the features that `params` switches on. */
export function featuresOf(params: Params): readonly Feature[] {
  const chosen = (['squares', 'product', 'sines'] as const).filter((name) => params[name] === true);
  return [(x) => x, (_, y) => y, ...chosen.flatMap((name) => optional[name])];
}

/** Inputs of `count` places, row by row [count, features]. */
export function inputRows(features: readonly Feature[], count: number, place: (i: number) => readonly [x: number, y: number]): Float32Array<ArrayBuffer> {
  const rows = new Float32Array(count * features.length);
  for (let i = 0; i < count; i++) {
    const [x, y] = place(i);
    features.forEach((feature, f) => { rows[i * features.length + f] = feature(x, y); });
  }
  return rows;
}
