import { multiplyTile, panelWidth, tileRows } from './tile';

/** Rows of the left side worked on before the next panel is read: with `blockDepth` values each, 192 kB. */
export const blockRows: usize = 96;

/** Bytes of a table of row addresses: a block's rows, rounded up to whole tiles. */
export const rowTableBytes: usize = blockRows << 2;

/** Repeats the last address up to a whole tile, so that the tile always has six readable rows. */
@inline
export function fillLastTile(rows: usize, count: usize): void {
  const last = load<usize>(rows + ((count - 1) << 2));
  for (let i = count; i % tileRows; i++) store<usize>(rows + (i << 2), last);
}

/**
 * A block of rows times the panels [firstPanel, lastPanel) over one block of the inner dimension.
 *
 * @param rows table of row addresses, a whole number of tiles
 * @param rowCount rows in the block, at most blockRows
 * @param segments,segmentCount,step where a row's values lie (see `multiplyTile`)
 * @param panels the first panel's values for this block of the inner dimension
 * @param panelBytes bytes from one panel to the next
 * @param out the block's first output row, column 0
 * @param width columns of the output
 * @param bias first of `width` floats, or 0
 * @param together panels that a tile of rows goes through before the next tile, all in the first-level cache
 */
export function multiplyBlock(
  rows: usize, rowCount: usize, segments: usize, segmentCount: usize, step: usize,
  panels: usize, panelBytes: usize, out: usize, width: usize, firstPanel: usize, lastPanel: usize, bias: usize, flags: i32, together: usize = 1,
): void {
  const outStride = width << 2;
  for (; firstPanel < lastPanel; firstPanel += together) {
    const end = min(firstPanel + together, lastPanel);
    for (let row: usize = 0; row < rowCount; row += tileRows) {
      for (let panel = firstPanel; panel < end; panel++) {
        const column = panel * panelWidth;
        const columnBytes = column << 2;
        multiplyTile(
          rows + (row << 2), segments, segmentCount, step, panels + panel * panelBytes,
          out + row * outStride + columnBytes, outStride, min(tileRows, rowCount - row), min(panelWidth, width - column),
          bias ? bias + columnBytes : 0, flags,
        );
      }
    }
  }
}
