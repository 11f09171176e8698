/** Nadam's momentum grows by this schedule, T. Dozat's choice, which Keras' legacy optimizer and PyTorch share. */
const momentumAt = (beta1: number, step: number): number => beta1 * (1 - 0.5 * 0.96 ** (0.004 * step));

/**
 * The shares of gradient and average in Nadam's step `step` (from 1), both bias corrections included. The product of all
 * momenta so far is computed anew, so that a checkpoint needs to hold nothing of it.
 */
export function nadamMomentum(beta1: number, step: number): { readonly ofGradient: number; readonly ofMean: number } {
  let product = 1;
  for (let t = 1; t <= step && product > 1e-20; t++) product *= momentumAt(beta1, t);
  const [now, next] = [momentumAt(beta1, step), momentumAt(beta1, step + 1)];
  return { ofGradient: (1 - now) / (1 - product), ofMean: next / (1 - product * next) };
}
