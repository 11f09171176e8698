/**
 * Moves labels apart: positions as near as can be (least squares) to those wanted, at least `gap` apart, inside
 * [low, high]. Pool adjacent violators (Barlow et al. 1972) on the positions less their rank times the gap.
 */
export function spreadLabels(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const blocks: { sum: number; count: number }[] = [];
  order.forEach((index, rank) => {
    blocks.push({ sum: (wanted[index] ?? 0) - rank * gap, count: 1 });
    for (let last = blocks.at(-1), before = blocks.at(-2); last && before && before.sum / before.count > last.sum / last.count; ) {
      before.sum += last.sum;
      before.count += last.count;
      blocks.pop();
      last = blocks.at(-1);
      before = blocks.at(-2);
    }
  });
  const room = high - low - (wanted.length - 1) * gap;
  const placed: number[] = new Array<number>(wanted.length).fill(0);
  let rank = 0;
  for (const { sum, count } of blocks) {
    const base = Math.min(low + Math.max(0, room), Math.max(low, sum / count));
    for (let i = 0; i < count; i++, rank++) placed[order[rank] ?? 0] = base + rank * gap;
  }
  return placed;
}
