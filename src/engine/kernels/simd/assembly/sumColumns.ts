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

/** Sixteen columns, a cache line a row, so that every line is read once. */
function sumLine(matrix: usize, rows: usize, stride: usize, out: usize): void {
  let total0 = splat(0), total1 = total0, total2 = total0, total3 = total0;
  for (let row: usize = 0; row < rows; row += rowsInBlock) {
    let block0 = splat(0), block1 = block0, block2 = block0, block3 = block0;
    for (const end = matrix + min(rowsInBlock, rows - row) * stride; matrix < end; matrix += stride) {
      block0 = f32x4.add(block0, v128.load(matrix));
      block1 = f32x4.add(block1, v128.load(matrix, 16));
      block2 = f32x4.add(block2, v128.load(matrix, 32));
      block3 = f32x4.add(block3, v128.load(matrix, 48));
    }
    total0 = f32x4.add(total0, block0);
    total1 = f32x4.add(total1, block1);
    total2 = f32x4.add(total2, block2);
    total3 = f32x4.add(total3, block3);
  }
  v128.store(out, total0);
  v128.store(out, total1, 16);
  v128.store(out, total2, 32);
  v128.store(out, total3, 48);
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
  for (; c + 64 <= end; c += 64) sumLine(matrix + c, rows, stride, out + c);
  for (; c + 16 <= end; c += 16) write(out + c, sumColumn(matrix + c, rows, stride, false), false);
  for (; c < end; c += 4) write(out + c, sumColumn(matrix + c, rows, stride, true), true);
}
