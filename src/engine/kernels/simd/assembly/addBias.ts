import { read, write } from './lanes';

/** out[r, c] = x[r, c] + bias[c] for rows [firstRow, lastRow) of row-major [rows, columns] matrices. */
export function addBias(x: usize, bias: usize, out: usize, columns: usize, firstRow: usize, lastRow: usize): void {
  const rowBytes = columns << 2;
  const vectorBytes = rowBytes & ~15;
  const end = x + lastRow * rowBytes;
  x += firstRow * rowBytes;
  out += firstRow * rowBytes;
  for (; x < end; x += rowBytes, out += rowBytes) {
    let c: usize = 0;
    for (; c < vectorBytes; c += 16) write(out + c, f32x4.add(read(x + c, false), read(bias + c, false)), false);
    for (; c < rowBytes; c += 4) write(out + c, f32x4.add(read(x + c, true), read(bias + c, true)), true);
  }
}
