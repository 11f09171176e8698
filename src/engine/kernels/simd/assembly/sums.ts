/** Sums over one dimension of three, divided by a number (1, or the count for a mean). */
import { read, splat, sumOfLanes, write } from './lanes';

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
function sumLine(matrix: usize, rows: usize, stride: usize, out: usize, divisor: v128): void {
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
  v128.store(out, f32x4.div(total0, divisor));
  v128.store(out, f32x4.div(total1, divisor), 16);
  v128.store(out, f32x4.div(total2, divisor), 32);
  v128.store(out, f32x4.div(total3, divisor), 48);
}

/**
 * out[c] = sum over r of matrix[r, c] / divisor for columns [firstColumn, lastColumn).
 *
 * @param matrix row-major [rows, columns]
 */
export function sumColumns(matrix: usize, rows: usize, columns: usize, out: usize, divisor: usize, firstColumn: usize, lastColumn: usize): void {
  const stride = columns << 2;
  const divisors = splat(<f32>divisor);
  let c = firstColumn << 2;
  const end = lastColumn << 2;
  for (; c + 64 <= end; c += 64) sumLine(matrix + c, rows, stride, out + c, divisors);
  for (; c + 16 <= end; c += 16) write(out + c, f32x4.div(sumColumn(matrix + c, rows, stride, false), divisors), false);
  for (; c < end; c += 4) write(out + c, f32x4.div(sumColumn(matrix + c, rows, stride, true), divisors), true);
}

/** The same for matrices [first, last) of a batch [matrices, rows, columns] into [matrices, columns]. */
export function sumMiddle(matrices: usize, rows: usize, columns: usize, out: usize, divisor: usize, first: usize, last: usize): void {
  for (let i = first; i < last; i++) {
    sumColumns(matrices + ((i * rows * columns) << 2), rows, columns, out + ((i * columns) << 2), divisor, 0, columns);
  }
}

function sumRow(x: usize, end: usize): f32 {
  let total = splat(0);
  for (let lines = (end - x) & ~63; lines > 0; ) {
    const bytes = min(lines, rowsInBlock << 6);
    let block0 = splat(0), block1 = block0, block2 = block0, block3 = block0;
    for (const stop = x + bytes; x < stop; x += 64) {
      block0 = f32x4.add(block0, v128.load(x));
      block1 = f32x4.add(block1, v128.load(x, 16));
      block2 = f32x4.add(block2, v128.load(x, 32));
      block3 = f32x4.add(block3, v128.load(x, 48));
    }
    total = f32x4.add(total, f32x4.add(f32x4.add(block0, block1), f32x4.add(block2, block3)));
    lines -= bytes;
  }
  let rest: f32 = 0;
  for (; x < end; x += 4) rest += load<f32>(x);
  return sumOfLanes(total) + rest;
}

/**
 * out[r] = sum of row r / divisor for rows [firstRow, lastRow).
 *
 * @param length values of a row; of the last, what is left of `count`
 */
export function sumRows(x: usize, length: usize, count: usize, out: usize, divisor: usize, firstRow: usize, lastRow: usize): void {
  for (let row = firstRow; row < lastRow; row++) {
    const from = row * length;
    store<f32>(out + (row << 2), sumRow(x + (from << 2), x + (min(count, from + length) << 2)) / <f32>divisor);
  }
}
