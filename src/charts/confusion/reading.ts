/** Share of the row's examples in each cell, 0 in empty rows. */
export function rowShares(counts: Uint32Array, classes: number): Float64Array {
  const shares = new Float64Array(classes * classes);
  for (let r = 0; r < classes; r++) {
    const row = counts.subarray(r * classes, (r + 1) * classes);
    const sum = row.reduce((a, b) => a + b, 0);
    row.forEach((count, c) => (shares[r * classes + c] = sum === 0 ? 0 : count / sum));
  }
  return shares;
}

/** The cell off the diagonal with most examples; null where there is no mistake. */
export function worstConfusion(counts: Uint32Array, classes: number): { readonly truth: number; readonly predicted: number; readonly count: number } | null {
  let worst = -1;
  for (let i = 0; i < counts.length; i++) if (i % (classes + 1) !== 0 && (counts[i] ?? 0) > (counts[worst] ?? 0)) worst = i;
  return worst < 0 ? null : { truth: Math.floor(worst / classes), predicted: worst % classes, count: counts[worst] ?? 0 };
}

/** How strongly a cell is coloured, 0..1: mistakes by the square root, so that one in a hundred can be seen. */
export function tint(share: number, right: boolean): number {
  return right ? share : Math.min(1, Math.sqrt(share) * 1.6);
}
