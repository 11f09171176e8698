import type { ChartLanguage } from '../frame/language';

export interface SparklineProps {
  readonly label: string;
  readonly language: ChartLanguage;
  readonly values: Float64Array;
  readonly version: number;
  readonly color: string;
  /** CSS pixels; 96 x 24 unless given. */
  readonly width?: number;
  readonly height?: number;
}
