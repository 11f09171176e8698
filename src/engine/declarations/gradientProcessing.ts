/** What can be done to gradients before the update rule sees them. */
import type { ParamSchema } from './schema';

export const clippings = ['none', 'value', 'norm', 'global-norm'] as const;

export const gradientParams: readonly ParamSchema[] = [
  { kind: 'choice', name: 'clip', default: 'none', options: clippings, advanced: true },
  { kind: 'number', name: 'clipAt', default: 1, min: 1e-4, max: 1000, scale: 'log', advanced: true, when: { param: 'clip', is: ['value', 'norm', 'global-norm'] } },
  // Variance before the first update; 0 turns the noise off.
  { kind: 'number', name: 'gradientNoise', default: 0, min: 0, max: 10, advanced: true },
];
