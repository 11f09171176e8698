/** Sums over all but the last dimension: the gradient of a bias. */
import { read, splat, write } from './lanes';

/** Rows summed up before they join the total: rounding errors grow with its square root instead of the rows'. */
const rowsInBlock: usize = 256;

@inline
function sumColumn(matrix: usize, rows: usize, stride: usize, single: bool): v128 {
  let total = splat(0);
  for (let row: usize = 0; row < rows; row += rowsInBlock) {
    let block = splat(0);
    for (const end = matrix + min(rowsInBlock, rows - row) * stride; matrix < end; matrix += stride) block = f32x4.add(block, read(matrix, single));
    total = f32x4.add(total, block);
  }
  return total;
}

/**
 * out[c] = sum over r of matrix[r, c] for columns [firstColumn, lastColumn).
 *
 * @param matrix row-major [rows, columns]
 */
export function sumColumns(matrix: usize, rows: usize, columns: usize, out: usize, firstColumn: usize, lastColumn: usize): void {
  const stride = columns << 2;
  let c = firstColumn << 2;
  const end = lastColumn << 2;
  for (; c + 16 <= end; c += 16) write(out + c, sumColumn(matrix + c, rows, stride, false), false);
  for (; c < end; c += 4) write(out + c, sumColumn(matrix + c, rows, stride, true), true);
}
