/** After which steps a run keeps a snapshot of its weights: known from its length alone, so that a resumed run keeps the same ones. */

/** The run's parts of equal length, with a snapshot at the end of each. */
const parts = 16;

/** Doubling steps through the first part (0, 1, 2, 4, ...), where weights change fastest, then the ends of all parts; rising. About thirty at most. */
export function snapshotPlan(totalSteps: number): readonly number[] {
  const part = totalSteps / parts;
  const steps = new Set([0]);
  for (let step = 1; step < part; step *= 2) steps.add(step);
  for (let i = 1; i <= parts; i++) steps.add(Math.round(i * part));
  return [...steps].sort((a, b) => a - b);
}
