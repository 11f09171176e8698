/** Matrix products: left side as it lies in memory, or transposed. */
import { blockRows, fillLastTile, multiplyBlock, rowTableBytes } from './block';
import { packPanels } from './pack';
import { blockDepth } from './segments';
import { addToOutput, tileRows } from './tile';

/** Bytes that `packTransposedRows` needs for `count` rows. */
@inline
export function packedRowsBytes(count: usize, depth: usize): usize {
  return (count + tileRows - 1) / tileRows * tileRows * (depth << 2);
}

/** Bytes of scratch memory that each thread needs for `multiply`: a row table, a segment, a packed block. */
export function productScratchBytes(): usize {
  return rowTableBytes + 8 + packedRowsBytes(blockRows, blockDepth);
}

/** The last block of the inner dimension applies bias and activation; every block but the first adds. */
@inline
export function flagsOfBlock(flags: i32, first: bool, last: bool): i32 {
  return (last ? flags : flags & addToOutput) | (first ? 0 : addToOutput);
}

@inline
export function pointAtRows(rows: usize, count: usize, first: usize, stride: usize): void {
  for (let i: usize = 0; i < count; i++) store<usize>(rows + (i << 2), first + i * stride);
}

/** One tile's six columns of a row-major matrix, interleaved: out[k][i] = source[k, i]. */
function packTileColumns(source: usize, rowStride: usize, depth: usize, columns: usize, out: usize): void {
  if (columns == tileRows) {
    for (let k: usize = 0; k < depth; k++, source += rowStride, out += 24) {
      v128.store(out, v128.load(source));
      store<u64>(out, load<u64>(source, 16), 16);
    }
    return;
  }
  for (let k: usize = 0; k < depth; k++, source += rowStride, out += 24) {
    for (let i: usize = 0; i < columns; i++) store<f32>(out + (i << 2), load<f32>(source + (i << 2)));
  }
}

/** Packs `count` columns of a matrix, from `first` on, as tiles of rows and points `rows` at them; `packedRowsBytes(count, depth)`. */
export function packTransposedRows(rows: usize, count: usize, first: usize, stride: usize, depth: usize, packed: usize): void {
  for (let tile: usize = 0; tile < count; tile += tileRows, packed += tileRows * (depth << 2)) {
    const columns = min(tileRows, count - tile);
    packTileColumns(first + (tile << 2), stride, depth, columns, packed);
    for (let i: usize = 0; i < columns; i++) store<usize>(rows + ((tile + i) << 2), packed + (i << 2));
  }
}

/**
 * out[m, n] = activation(sum over k of left[m, k] * right[k, n] + bias[n]) for rows [firstRow, lastRow) and panels
 * [firstPanel, lastPanel).
 *
 * @param left row-major [rows, depth], or with `transposed` [depth, leftWidth] of which column m is row m
 * @param leftWidth values in a row of `left` as it lies in memory
 * @param panels right side packed by `packPanels` over the whole depth
 * @param out row-major [rows, width]
 * @param bias `width` floats, or 0
 * @param scratch `productScratchBytes()` of this thread's own
 */
export function multiply(
  left: usize, leftWidth: usize, transposed: bool, panels: usize, out: usize, depth: usize, width: usize,
  firstRow: usize, lastRow: usize, firstPanel: usize, lastPanel: usize, bias: usize, flags: i32, scratch: usize,
): void {
  const rows = scratch;
  const segment = rows + rowTableBytes;
  const packed = segment + 8;
  const leftStride = leftWidth << 2;
  for (let k: usize = 0; k < depth; k += blockDepth) {
    const blockLength = min(blockDepth, depth - k);
    const last = k + blockLength == depth;
    store<usize>(segment, 0);
    store<usize>(segment, blockLength, 4);
    for (let row = firstRow; row < lastRow; row += blockRows) {
      const rowCount = min(blockRows, lastRow - row);
      if (transposed) packTransposedRows(rows, rowCount, left + k * leftStride + (row << 2), leftStride, blockLength, packed);
      else pointAtRows(rows, rowCount, left + row * leftStride + (k << 2), leftStride);
      fillLastTile(rows, rowCount);
      multiplyBlock(
        rows, rowCount, segment, 1, transposed ? 24 : 4, panels + (k << 5), depth << 5, out + (row * width << 2), width,
        firstPanel, lastPanel, last ? bias : 0, flagsOfBlock(flags, k == 0, last),
      );
    }
  }
}

/** Panels packed together: as many as fill half of the first-level cache, so that lines of the output are written whole. */
@inline
function panelsTogether(panelBytes: usize): usize {
  return max<usize>(1, min<usize>(4, (blockDepth << 5) / panelBytes));
}

@inline
function flatPanelBytes(blockLength: usize): usize {
  return panelsTogether(blockLength << 5) * (blockLength << 5);
}

/** Bytes of scratch memory that each thread needs for `multiplyFlat`. */
export function flatProductScratchBytes(rows: usize, depth: usize, transposed: bool): usize {
  const blockLength = min(blockDepth, depth);
  return ((rows + tileRows) << 2) + 16 + flatPanelBytes(blockLength) + (transposed ? packedRowsBytes(rows, blockLength) : 0);
}

/**
 * The same product for few rows, whose block of the left side stays in the second-level cache: every panel of the right
 * side is packed where it is needed, into the first-level cache.
 *
 * @param right address of right[0, 0]; [k, n] lies k * rowStride + n * columnStride bytes further
 * @param scratch `flatProductScratchBytes(rows, depth, transposed)` of this thread's own
 */
export function multiplyFlat(
  left: usize, leftWidth: usize, transposed: bool, right: usize, rowStride: usize, columnStride: usize, out: usize,
  rows: usize, depth: usize, width: usize, firstPanel: usize, lastPanel: usize, bias: usize, flags: i32, scratch: usize,
): void {
  const segment = scratch;
  const panels = segment + 16;
  const table = panels + flatPanelBytes(min(blockDepth, depth));
  const packed = table + ((rows + tileRows) << 2);
  const leftStride = leftWidth << 2;
  for (let k: usize = 0; k < depth; k += blockDepth) {
    const blockLength = min(blockDepth, depth - k);
    const panelBytes = blockLength << 5;
    const last = k + blockLength == depth;
    store<usize>(segment, 0);
    store<usize>(segment, blockLength, 4);
    if (transposed) packTransposedRows(table, rows, left + k * leftStride, leftStride, blockLength, packed);
    else pointAtRows(table, rows, left + (k << 2), leftStride);
    fillLastTile(table, rows);
    const together = min(panelsTogether(panelBytes), panelsTogether(min(blockDepth, depth) << 5));
    for (let panel = firstPanel; panel < lastPanel; panel += together) {
      const end = min(panel + together, lastPanel);
      const origin = panels - panel * panelBytes;
      packPanels(right + k * rowStride, blockLength, width, rowStride, columnStride, origin, panelBytes, panel, end);
      multiplyBlock(table, rows, segment, 1, transposed ? 24 : 4, origin, panelBytes, out, width, panel, end, last ? bias : 0, flagsOfBlock(flags, k == 0, last), together);
    }
  }
}
