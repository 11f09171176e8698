/** NumPy's broadcasting rule, axis by axis, as TensorFlow uses it. */
export interface AlignedAxis {
  /** Sizes of the two tensors along the axis; null where the tensor has no such axis. */
  readonly a: number | null;
  readonly b: number | null;
  /** null where the sizes do not go together. */
  readonly result: number | null;
}

/** The axes of two shapes, aligned at the last one. */
export function alignShapes(a: readonly number[], b: readonly number[]): AlignedAxis[] {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, i) => {
    const [m, n] = [a[i - rank + a.length] ?? null, b[i - rank + b.length] ?? null];
    return { a: m, b: n, result: sizeOf(m ?? 1, n ?? 1) };
  });
}

const sizeOf = (m: number, n: number): number | null => (m === n || n === 1 ? m : m === 1 ? n : null);

/** Position of the element that a broadcast tensor shows at `index` of the result. */
export function sourcePosition(index: readonly number[], shape: readonly number[]): number {
  const own = index.slice(index.length - shape.length);
  return shape.reduce((position, size, axis) => position * size + (size === 1 ? 0 : (own[axis] ?? 0)), 0);
}

/** `3, 1` or `(3, 1)`: sizes from 1 to 12, at most four; null where it is no shape. */
export function parseShape(text: string): readonly number[] | null {
  const inner = text.trim().replace(/^[([]|[)\]]$/g, '').trim().replace(/,$/, '');
  if (inner === '') return [];
  const sizes = inner.split(/[,，\s×x]+/).map(Number);
  return sizes.length <= 4 && sizes.every((size) => Number.isInteger(size) && size >= 1 && size <= 12) ? sizes : null;
}
