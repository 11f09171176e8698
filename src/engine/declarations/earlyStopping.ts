/** When to stop because validation has not become better for a while. */
import type { ParamSchema } from './schema';

export const earlyStoppingParams: readonly ParamSchema[] = [
  // Epochs without improvement; 0 turns early stopping off.
  { kind: 'number', name: 'patience', default: 0, min: 0, max: 200, integer: true, unit: 'epoch', advanced: true },
  { kind: 'number', name: 'minImprovement', default: 0, min: 0, max: 1, advanced: true },
];
