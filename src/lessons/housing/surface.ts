import { quadraticAt } from '../../engine/stats/linear';
import type { Houses } from './houses';

/** The loss over the two slopes with the intercept at 0, where it stays: every column has mean 0. */
export const lossOverSlopes = (houses: Houses) => (w1: number, w2: number): number => quadraticAt(houses.loss, [0, w1, w2]);

/** Start and bottom with room around them. */
export const slopeRange = { x: [-0.25, 1.35], y: [-0.65, 0.65] } as const;
