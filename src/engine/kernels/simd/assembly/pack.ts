/** Packing of a product's right side into panels of 8 columns, the order in which the tile reads them. */
import { panelWidth } from './tile';

function packColumns(source: usize, depth: usize, rowStride: usize, columnStride: usize, width: usize, out: usize): void {
  for (let k: usize = 0; k < depth; k++, out += 32, source += rowStride) {
    for (let column: usize = 0; column < panelWidth; column++) {
      store<f32>(out + (column << 2), column < width ? load<f32>(source + column * columnStride) : 0);
    }
  }
}

function packAdjacent(source: usize, depth: usize, rowStride: usize, out: usize): void {
  for (let k: usize = 0; k < depth; k++, out += 32, source += rowStride) {
    v128.store(out, v128.load(source));
    v128.store(out, v128.load(source, 16), 16);
  }
}

/** Four columns of four values each, turned into four rows of four. */
@inline
function transposeFour(source: usize, columnStride: usize, out: usize): void {
  const a = v128.load(source), b = v128.load(source + columnStride);
  const c = v128.load(source + 2 * columnStride), d = v128.load(source + 3 * columnStride);
  const ab0 = v128.shuffle<f32>(a, b, 0, 4, 1, 5), ab2 = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  const cd0 = v128.shuffle<f32>(c, d, 0, 4, 1, 5), cd2 = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  v128.store(out, v128.shuffle<f64>(ab0, cd0, 0, 2));
  v128.store(out, v128.shuffle<f64>(ab0, cd0, 1, 3), 32);
  v128.store(out, v128.shuffle<f64>(ab2, cd2, 0, 2), 64);
  v128.store(out, v128.shuffle<f64>(ab2, cd2, 1, 3), 96);
}

function packTransposed(source: usize, depth: usize, columnStride: usize, out: usize): void {
  let k: usize = 0;
  for (; k + 4 <= depth; k += 4, source += 16, out += 128) {
    transposeFour(source, columnStride, out);
    transposeFour(source + 4 * columnStride, columnStride, out + 16);
  }
  packColumns(source, depth - k, 4, columnStride, panelWidth, out);
}

/**
 * Copies right[k, n] (k < depth, n < width) into panels [ceil(width / 8)][depth][8], zeros beyond the last column.
 *
 * @param right address of right[0, 0]; [k, n] lies k * rowStride + n * columnStride bytes further
 * @param panelBytes bytes from one panel to the next
 * @param firstPanel,lastPanel the half-open range of panels to write
 */
export function packPanels(
  right: usize, depth: usize, width: usize, rowStride: usize, columnStride: usize,
  panels: usize, panelBytes: usize, firstPanel: usize, lastPanel: usize,
): void {
  for (let panel = firstPanel; panel < lastPanel; panel++) {
    const columns = min(panelWidth, width - panel * panelWidth);
    const source = right + (panel * panelWidth) * columnStride;
    const out = panels + panel * panelBytes;
    if (columns == panelWidth && columnStride == 4) packAdjacent(source, depth, rowStride, out);
    else if (columns == panelWidth && rowStride == 4) packTransposed(source, depth, columnStride, out);
    else packColumns(source, depth, rowStride, columnStride, columns, out);
  }
}
