/** Sums, differences, products and quotients of two row-major matrices, either of which may be a single row, column or value. */
import { read, splat, write } from './lanes';

@inline
function apply(operation: i32, a: v128, b: v128): v128 {
  if (operation == 0) return f32x4.add(a, b);
  if (operation == 1) return f32x4.sub(a, b);
  if (operation == 2) return f32x4.mul(a, b);
  return f32x4.div(a, b);
}

/** One row; the flags are literals at every call, so that the loops have no choice to make. */
@inline
function combineRow(operation: i32, a: usize, repeatA: bool, b: usize, repeatB: bool, out: usize, bytes: usize): void {
  const wholeA = repeatA ? v128.load32_splat(a) : splat(0), wholeB = repeatB ? v128.load32_splat(b) : splat(0);
  const vectorBytes = bytes & ~15;
  let c: usize = 0;
  for (; c < vectorBytes; c += 16) write(out + c, apply(operation, repeatA ? wholeA : read(a + c, false), repeatB ? wholeB : read(b + c, false)), false);
  for (; c < bytes; c += 4) write(out + c, apply(operation, repeatA ? wholeA : read(a + c, true), repeatB ? wholeB : read(b + c, true)), true);
}

@inline
function combineRows(
  operation: i32, a: usize, rowA: usize, repeatA: bool, b: usize, rowB: usize, repeatB: bool, out: usize, bytes: usize, firstRow: usize, lastRow: usize,
): void {
  a += firstRow * rowA;
  b += firstRow * rowB;
  const end = out + lastRow * bytes;
  for (out += firstRow * bytes; out < end; out += bytes, a += rowA, b += rowB) {
    if (repeatA) combineRow(operation, a, true, b, false, out, bytes);
    else if (repeatB) combineRow(operation, a, false, b, true, out, bytes);
    else combineRow(operation, a, false, b, false, out, bytes);
  }
}

/**
 * out[r, c] = a[r, c] (operation) b[r, c] for rows [firstRow, lastRow).
 *
 * @param operation 0 +, 1 -, 2 *, 3 /
 * @param rowA,rowB bytes from one row of the operand to the next; 0 where it has only one
 * @param repeatA,repeatB whether a row of the operand is one value; both only where `columns` is 1
 */
export function combine(
  operation: i32, a: usize, rowA: usize, repeatA: bool, b: usize, rowB: usize, repeatB: bool, out: usize, columns: usize, firstRow: usize, lastRow: usize,
): void {
  const bytes = columns << 2;
  switch (operation) {
    case 0: combineRows(0, a, rowA, repeatA, b, rowB, repeatB, out, bytes, firstRow, lastRow); break;
    case 1: combineRows(1, a, rowA, repeatA, b, rowB, repeatB, out, bytes, firstRow, lastRow); break;
    case 2: combineRows(2, a, rowA, repeatA, b, rowB, repeatB, out, bytes, firstRow, lastRow); break;
    default: combineRows(3, a, rowA, repeatA, b, rowB, repeatB, out, bytes, firstRow, lastRow);
  }
}

/** out[i] = a float for i in [first, last). */
export function fill(bits: i32, out: usize, first: usize, last: usize): void {
  const value = i32x4.splat(bits);
  let i = first << 2;
  const end = last << 2;
  for (; i + 16 <= end; i += 16) write(out + i, value, false);
  for (; i < end; i += 4) write(out + i, value, true);
}
