import type { ChartLanguage } from '../frame/language';

/** Points (x, y, z) and planes z = intercept + xSlope x + ySlope y. Drag or arrow keys turn the box. */
export interface Scatter3DProps {
  readonly title: string;
  readonly language: ChartLanguage;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly z: ArrayLike<number>;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly zLabel: string;
  readonly color?: string;
  readonly planes?: readonly Plane[];
  readonly height?: number;
}
export interface Plane {
  readonly label: string;
  readonly color: string;
  readonly intercept: number;
  readonly xSlope: number;
  readonly ySlope: number;
}
