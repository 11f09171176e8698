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

// A block of the left side, 512 values of each row, stays in the second-level cache: 512 kB.
const mostFlatRows = 256;

/** Runs one product; without depth `out` is left as it is. */
export function multiply(simd: Simd, product: Product): void {
  if (product.rows === 0 || product.width === 0) return;
  if (product.rows <= mostFlatRows) multiplyFlat(simd, product);
  else multiplyTall(simd, product);
}

/** Bytes from one row, and from one column, of the right side to the next. */
const rightStrides = ({ transposeRight, depth, width }: Product): readonly [number, number] => (transposeRight ? [4, depth * 4] : [width * 4, 4]);

/** Few rows: shared by panels of the right side, which are packed as they are used. */
function multiplyFlat(simd: Simd, product: Product): void {
  const { team, module } = simd;
  const { left, right, out, rows, depth, width, transposeLeft, bias, flags } = product;
  const [rowStride, columnStride] = rightStrides(product);
  const transposed = transposeLeft ? 1 : 0;
  const own = module.flatProductScratchBytes(rows, depth, transposed);
  const scratches = scratchForAll(simd, 'product', own);
  const panelCount = panelsOf(width);
  team.run('multiplyFlat', panelCount, grainFor(panelCount, 1, rows * depth * width, team.leastShared.products), (from, to, member) => [
    left, transposeLeft ? rows : depth, transposed, right, rowStride, columnStride, out,
    rows, depth, width, from, to, bias, flags, scratches + member * own,
  ]);
}

/** Many rows: the right side is packed first, then the rows are shared, or the panels if there are more. */
function multiplyTall(simd: Simd, product: Product): void {
  const { scratch, team, module } = simd;
  const { left, right, out, rows, depth, width, transposeLeft, bias, flags } = product;
  const panelCount = panelsOf(width);
  const panels = scratch.get('panels', panelCount * panelBytes(depth));
  const [rowStride, columnStride] = rightStrides(product);
  const packGrain = grainFor(panelCount, 1, depth * width, team.leastShared.values);
  team.run('packPanels', panelCount, packGrain, (from, to) => [right, depth, width, rowStride, columnStride, panels, panelBytes(depth), from, to]);

  const own = module.productScratchBytes();
  const scratches = scratchForAll(simd, 'product', own);
  const part = (firstRow: number, lastRow: number, firstPanel: number, lastPanel: number, member: number): Parameters<typeof module.multiply> => [
    left, transposeLeft ? rows : depth, transposeLeft ? 1 : 0, panels, out, depth, width, firstRow, lastRow, firstPanel, lastPanel, bias, flags, scratches + member * own,
  ];
  const grain = (count: number, least: number): number => grainFor(count, least, rows * depth * width, team.leastShared.products);
  if (rows / tileRows >= panelCount) team.run('multiply', rows, grain(rows, tileRows), (from, to, member) => part(from, to, 0, panelCount, member));
  else team.run('multiply', panelCount, grain(panelCount, 1), (from, to, member) => part(0, rows, from, to, member));
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
