/** Which taps of a window lie in the picture, along one dimension. A window may start before it, as a negative number. */

/** First tap that is not before the picture. */
@inline
export function firstTap(start: usize, dilation: usize): usize {
  return <isize>start < 0 ? (0 - start + dilation - 1) / dilation : 0;
}

/** One past the last of `taps` that is not behind a picture of `size`. */
@inline
export function endTap(start: usize, dilation: usize, taps: usize, size: usize): usize {
  return <isize>start < <isize>size ? min(taps, (size - start + dilation - 1) / dilation) : 0;
}
