/**
 * The exports of the kernel module, compiled from `assembly/` (their docstrings say what each does). Every argument is a
 * 32-bit integer: a count, a flag, or an address in tf.js's heap.
 */
export interface KernelModule {
  packPanels(
    right: number, depth: number, width: number, rowStride: number, columnStride: number,
    panels: number, firstPanel: number, lastPanel: number,
  ): void;
  multiply(
    left: number, leftWidth: number, transposed: number, panels: number, out: number, depth: number, width: number,
    firstRow: number, lastRow: number, firstPanel: number, lastPanel: number, bias: number, flags: number, scratch: number,
  ): void;
  productScratchBytes(): number;
}

export type KernelName = keyof KernelModule;

/** Columns of a packed panel and rows of a tile, as in `assembly/tile.ts`. */
export const panelWidth = 8;
export const tileRows = 6;

/** What a product does with its finished sums, as in `assembly/tile.ts`. */
export const epilogue = { none: 0, addToOutput: 1, relu: 2, relu6: 4 } as const;

/** Bytes of a right side of `depth` x `width` packed by `packPanels`. */
export const panelBytes = (depth: number, width: number): number => Math.ceil(width / panelWidth) * panelWidth * depth * 4;
