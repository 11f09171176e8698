import { epilogue, panelBytes, panelsOf, tileRows } from '../module';
import { scratchForAll, type Simd } from '../simd';
import { grainFor } from '../team';

/** A matrix product on the heap: out[rows, width] = left * right, all row-major float32 at the given addresses. */
export interface Product {
  readonly left: number;
  readonly right: number;
  readonly out: number;
  readonly rows: number;
  readonly depth: number;
  readonly width: number;
  /** `left` lies as [depth, rows]. */
  readonly transposeLeft: boolean;
  /** `right` lies as [width, depth]. */
  readonly transposeRight: boolean;
  /** `width` floats added to every row; 0 for none. */
  readonly bias: number;
  /** One or more of `epilogue`. */
  readonly flags: number;
}

/** Runs one product; a depth of 0 gives zeros. */
export function multiply(simd: Simd, { left, right, out, rows, depth, width, transposeLeft, transposeRight, bias, flags }: Product): void {
  const { scratch, team, module } = simd;
  if (rows === 0 || width === 0) return;
  const panelCount = panelsOf(width);
  const panels = scratch.get('panels', panelCount * panelBytes(depth));
  const [rowStride, columnStride] = transposeRight ? [4, depth * 4] : [width * 4, 4];
  const packGrain = grainFor(panelCount, 1, depth * width, team.leastShared.values);
  team.run('packPanels', panelCount, packGrain, (from, to) => [right, depth, width, rowStride, columnStride, panels, panelBytes(depth), from, to]);

  const own = module.productScratchBytes();
  const scratches = scratchForAll(simd, 'product', own);
  const leftWidth = transposeLeft ? rows : depth;
  const product = (firstRow: number, lastRow: number, firstPanel: number, lastPanel: number, member: number): Parameters<typeof module.multiply> => [
    left, leftWidth, transposeLeft ? 1 : 0, panels, out, depth, width, firstRow, lastRow, firstPanel, lastPanel, bias, flags, scratches + member * own,
  ];
  // A tall product is shared by rows; a flat one, of fewer tiles of rows than panels, by panels.
  const grain = (count: number, least: number): number => grainFor(count, least, rows * depth * width, team.leastShared.products);
  if (rows / tileRows >= panelCount) team.run('multiply', rows, grain(rows, tileRows), (from, to, member) => product(from, to, 0, panelCount, member));
  else team.run('multiply', panelCount, grain(panelCount, 1), (from, to, member) => product(0, rows, from, to, member));
}

/** The epilogue that applies a tf.js activation; null for those that need another kernel afterwards. */
export function activationFlags(activation: string | null | undefined): number | null {
  switch (activation ?? 'linear') {
    case 'linear': return epilogue.none;
    case 'relu': return epilogue.relu;
    case 'relu6': return epilogue.relu6;
    default: return null;
  }
}
