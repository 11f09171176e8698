/** Filters of 3 x 3 taps in Winograd's planes, and their gradients back from there. */
import { packPanels } from '../pack';
import { panelWidth } from '../tile';
import { gatherTap, planeCount, spreadTaps } from './transforms';

@inline
function spreadRow(row: i32, filter: usize, tap: usize, out: usize, plane: usize): void {
  const a = spreadTaps(row, v128.load(filter), v128.load(filter + 3 * tap), v128.load(filter + 6 * tap));
  const b = spreadTaps(row, v128.load(filter + tap), v128.load(filter + 4 * tap), v128.load(filter + 7 * tap));
  const c = spreadTaps(row, v128.load(filter + 2 * tap), v128.load(filter + 5 * tap), v128.load(filter + 8 * tap));
  v128.store(out, spreadTaps(0, a, b, c));
  v128.store(out + plane, spreadTaps(1, a, b, c));
  v128.store(out + 2 * plane, spreadTaps(2, a, b, c));
  v128.store(out + 3 * plane, spreadTaps(3, a, b, c));
  v128.store(out + 4 * plane, spreadTaps(4, a, b, c));
  v128.store(out + 5 * plane, spreadTaps(5, a, b, c));
}

/**
 * Transforms filter [3, 3, channels, outChannels] into planes [36][channels][outChannels], for channels [first, last).
 * Channels on either side are a multiple of 4, here and everywhere in this folder.
 */
export function winogradTransformFilter(filter: usize, channels: usize, outChannels: usize, out: usize, first: usize, last: usize): void {
  const rowBytes = outChannels << 2;
  const plane = channels * rowBytes;
  for (let i = first * rowBytes; i < last * rowBytes; i += 16) {
    spreadRow(0, filter + i, plane, out + i, plane);
    spreadRow(1, filter + i, plane, out + i + 6 * plane, plane);
    spreadRow(2, filter + i, plane, out + i + 12 * plane, plane);
    spreadRow(3, filter + i, plane, out + i + 18 * plane, plane);
    spreadRow(4, filter + i, plane, out + i + 24 * plane, plane);
    spreadRow(5, filter + i, plane, out + i + 30 * plane, plane);
  }
}

/** Packs planes [first, last) of a transformed filter as right sides; `transposed`: [outChannels] x [channels], to go back. */
export function winogradPackFilter(
  transformed: usize, channels: usize, outChannels: usize, transposed: bool, panels: usize, first: usize, last: usize,
): void {
  const depth = transposed ? outChannels : channels, width = transposed ? channels : outChannels;
  const panelCount = (width + panelWidth - 1) / panelWidth;
  const rowBytes = outChannels << 2;
  for (let plane = first; plane < last; plane++) {
    const out = panels + plane * panelCount * (depth << 5);
    packPanels(transformed + plane * channels * rowBytes, depth, width, transposed ? 4 : rowBytes, transposed ? rowBytes : 4, out, depth << 5, 0, panelCount);
  }
}

function sumOfChunks(sums: usize, chunkBytes: usize, chunks: usize): v128 {
  let sum = v128.load(sums);
  for (let chunk: usize = 1; chunk < chunks; chunk++) sum = f32x4.add(sum, v128.load(sums + chunk * chunkBytes));
  return sum;
}

/** Gt of row `row` of the planes, at `out`, 16 bytes apart. */
@inline
function gatherRow(sums: usize, plane: usize, chunkBytes: usize, chunks: usize, out: usize): void {
  const m0 = sumOfChunks(sums, chunkBytes, chunks), m1 = sumOfChunks(sums + plane, chunkBytes, chunks);
  const m2 = sumOfChunks(sums + 2 * plane, chunkBytes, chunks), m3 = sumOfChunks(sums + 3 * plane, chunkBytes, chunks);
  const m4 = sumOfChunks(sums + 4 * plane, chunkBytes, chunks), m5 = sumOfChunks(sums + 5 * plane, chunkBytes, chunks);
  v128.store(out, gatherTap(0, m0, m1, m2, m3, m4, m5));
  v128.store(out, gatherTap(1, m0, m1, m2, m3, m4, m5), 16);
  v128.store(out, gatherTap(2, m0, m1, m2, m3, m4, m5), 32);
}

@inline
function gatherColumn(square: usize, out: usize, row: usize): void {
  const m0 = v128.load(square), m1 = v128.load(square, 48), m2 = v128.load(square, 96);
  const m3 = v128.load(square, 144), m4 = v128.load(square, 192), m5 = v128.load(square, 240);
  v128.store(out, gatherTap(0, m0, m1, m2, m3, m4, m5));
  v128.store(out + row, gatherTap(1, m0, m1, m2, m3, m4, m5));
  v128.store(out + 2 * row, gatherTap(2, m0, m1, m2, m3, m4, m5));
}

/** Bytes of scratch memory that each thread needs for `winogradFinishFilter`. */
export function winogradFinishScratchBytes(): usize {
  return 18 << 4;
}

/**
 * Adds the chunks' sums in order and transforms them to gradient [3, 3, channels, outChannels], for channels [first, last).
 *
 * @param sums [chunks][36][channels][outChannels]
 * @param scratch `winogradFinishScratchBytes()` of this thread's own
 */
export function winogradFinishFilter(sums: usize, chunks: usize, channels: usize, outChannels: usize, gradient: usize, first: usize, last: usize, scratch: usize): void {
  const rowBytes = outChannels << 2;
  const plane = channels * rowBytes;
  for (let i = first * rowBytes; i < last * rowBytes; i += 16) {
    for (let row: usize = 0; row < 6; row++) gatherRow(sums + i + 6 * row * plane, plane, planeCount * plane, chunks, scratch + row * 48);
    gatherColumn(scratch, gradient + i, 3 * plane);
    gatherColumn(scratch + 16, gradient + i + plane, 3 * plane);
    gatherColumn(scratch + 32, gradient + i + 2 * plane, 3 * plane);
  }
}
