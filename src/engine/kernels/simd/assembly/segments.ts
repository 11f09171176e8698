/** Longest inner dimension worked on at once: a panel of it (16 kB) stays in the first-level cache. */
export const blockDepth: usize = 512;

/**
 * Lists the runs of consecutive values that make up a row of the left side, e.g. the kernel rows of a convolution's
 * window, cut so that every `blockDepth` values start a new run.
 *
 * @param table receives pairs (byte offset, length), 32 bits each
 * @param outerCount,outerStride runs are nested two deep; strides in bytes
 * @param innerCount,innerStride the inner level
 * @param run values in a run
 * @param step bytes between the values of a run
 * @returns the number of pairs, at most outerCount * innerCount + (all values) / blockDepth
 */
export function listSegments(
  table: usize, outerCount: usize, outerStride: usize, innerCount: usize, innerStride: usize, run: usize, step: usize,
): usize {
  let count: usize = 0;
  let room = blockDepth;
  for (let outer: usize = 0; outer < outerCount; outer++) {
    for (let inner: usize = 0; inner < innerCount; inner++) {
      let offset = outer * outerStride + inner * innerStride;
      for (let left = run; left > 0; count++) {
        const length = min(left, room);
        store<usize>(table + (count << 3), offset);
        store<usize>(table + (count << 3), length, 4);
        offset += length * step;
        left -= length;
        room = room == length ? blockDepth : room - length;
      }
    }
  }
  return count;
}

/** Segments of the block that begins at `first`: as many as add up to `blockDepth`, or all that are left. */
@inline
export function segmentsInBlock(table: usize, first: usize, count: usize): usize {
  let depth: usize = 0;
  let end = first;
  for (; end < count && depth < blockDepth; end++) depth += load<usize>(table + (end << 3), 4);
  return end - first;
}

/** Values in the segments [first, first + count). */
@inline
export function depthOfSegments(table: usize, first: usize, count: usize): usize {
  let depth: usize = 0;
  for (let i = first; i < first + count; i++) depth += load<usize>(table + (i << 3), 4);
  return depth;
}
