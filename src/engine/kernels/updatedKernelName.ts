import type { OptimizerId } from '../declarations/optimizers';

/**
 * Name of the kernel that applies a rule where tensors cannot be changed in place: inputs `variable`, `gradient`,
 * `slot0`, `slot1`, attribute `numbers`, outputs the new values of the variable and of each slot.
 */
export const updatedKernelName = (rule: OptimizerId): string => `Updated_${rule}`;
