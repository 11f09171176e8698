import type { Boundary } from '../../../engine/declarations/boundary';

/** How many points of a split lie in a cell of the grid that answers their class. */
export function rightAnswers({ size, extent, output, points }: Boundary, split: 'train' | 'validation'): { readonly right: number; readonly count: number } {
  const cell = (value: number): number => Math.min(size - 1, Math.max(0, Math.floor(((value + extent) / (2 * extent)) * size)));
  const sets = points.filter((set) => set.split === split);
  const right = sets.reduce((sum, { x, y, label }) => sum + Array.from(label).filter((truth, i) => Number((output[cell(y[i] ?? 0) * size + cell(x[i] ?? 0)] ?? 0) > 0.5) === truth).length, 0);
  return { right, count: sets.reduce((sum, { label }) => sum + label.length, 0) };
}
