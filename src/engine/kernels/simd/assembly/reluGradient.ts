import { read, splat, write } from './lanes';

@inline
function pass(x: usize, outGradient: usize, out: usize, single: bool): void {
  write(out, v128.and(read(outGradient, single), f32x4.gt(read(x, single), splat(0))), single);
}

/** out[i] = x[i] > 0 ? outGradient[i] : 0 for i in [first, last). */
export function reluGradient(x: usize, outGradient: usize, out: usize, first: usize, last: usize): void {
  let i = first << 2;
  const end = last << 2;
  for (; i + 16 <= end; i += 16) pass(x + i, outGradient + i, out + i, false);
  for (; i < end; i += 4) pass(x + i, outGradient + i, out + i, true);
}
