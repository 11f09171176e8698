/** What a network is told of a point in the plane. */
import type { Params } from '../declarations/schema';

export interface Feature {
  readonly name: string;
  readonly value: (x: number, y: number) => number;
}

const coordinates: readonly Feature[] = [{ name: 'x₁', value: (x) => x }, { name: 'x₂', value: (_, y) => y }];
const optional: Readonly<Record<'squares' | 'product' | 'sines', readonly Feature[]>> = {
  squares: [{ name: 'x₁²', value: (x) => x * x }, { name: 'x₂²', value: (_, y) => y * y }],
  product: [{ name: 'x₁x₂', value: (x, y) => x * y }],
  sines: [{ name: 'sin πx₁', value: (x) => Math.sin(Math.PI * x) }, { name: 'sin πx₂', value: (_, y) => Math.sin(Math.PI * y) }],
};

/** The coordinates, then the features that `params` switches on. */
export function featuresOf(params: Params): readonly Feature[] {
  const chosen = (['squares', 'product', 'sines'] as const).filter((name) => params[name] === true);
  return [...coordinates, ...chosen.flatMap((name) => optional[name])];
}

/** Inputs of `count` places, row by row [count, features]. */
export function inputRows(features: readonly Feature[], count: number, place: (i: number) => readonly [x: number, y: number]): Float32Array<ArrayBuffer> {
  const rows = new Float32Array(count * features.length);
  for (let i = 0; i < count; i++) {
    const [x, y] = place(i);
    features.forEach((feature, f) => { rows[i * features.length + f] = feature.value(x, y); });
  }
  return rows;
}
