/** Classical kernels of any size. */

export const kernelIds = ['upright', 'level', 'outline', 'blur', 'sharpen', 'identity'] as const;
export type KernelId = (typeof kernelIds)[number];

/** Weights row by row, `size` rows of `size`. */
export function presetKernel(id: KernelId, size: number): readonly number[] {
  const middle = (size - 1) / 2;
  const centre = Math.floor(middle);
  const area = size * size;
  const cells = (weight: (row: number, column: number) => number): number[] => Array.from({ length: area }, (_, i) => weight(Math.floor(i / size), i % size));
  const atCentre = (row: number, column: number): number => (row === centre && column === centre ? 1 : 0);
  switch (id) {
    case 'upright':
      return cells((_, column) => Math.sign(column - middle));
    case 'level':
      return cells((row) => Math.sign(row - middle));
    case 'outline':
      return cells((row, column) => area * atCentre(row, column) - 1);
    case 'blur':
      return cells(() => 1 / area);
    case 'sharpen':
      return cells((row, column) => 2 * atCentre(row, column) - 1 / area);
    case 'identity':
      return cells(atCentre);
  }
}
