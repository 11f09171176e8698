/** Room that a label takes, in CSS pixels. */
const labelHeight = 16;

/** Which slices are labelled: the newest, and before it those that do not touch a label. @param baselines from top to bottom */
export function momentLabels(baselines: readonly number[]): readonly number[] {
  const labelled: number[] = [];
  let free = Infinity;
  for (let i = baselines.length - 1; i >= 0; i--) {
    const at = baselines[i] ?? 0;
    if (at > free - labelHeight) continue;
    labelled.push(i);
    free = at;
  }
  return labelled;
}
