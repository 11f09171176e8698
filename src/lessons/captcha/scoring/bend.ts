/** Outputs of a network as the learner bends them. */

/** Who gets the probability that the right character does not: all others equally, or the next one alone. */
export const rests = ['shared', 'rival'] as const;
export type Rest = (typeof rests)[number];

/**
 * @param truth the right class of each position
 * @param right its probability at each position
 * @returns [positions, classes], row by row; every row sums to 1
 */
export function bentOutputs(truth: Uint8Array, right: readonly number[], rest: Rest, classes: number): Float64Array {
  const outputs = new Float64Array(truth.length * classes);
  truth.forEach((k, row) => {
    const p = right[row] ?? 0;
    const from = row * classes;
    if (rest === 'shared') outputs.fill((1 - p) / (classes - 1), from, from + classes);
    else outputs[from + ((k + 1) % classes)] = 1 - p;
    outputs[from + k] = p;
  });
  return outputs;
}
