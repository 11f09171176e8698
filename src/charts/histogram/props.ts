import type { ChartLanguage } from '../frame/language';

export interface HistogramProps {
  readonly title: string;
  readonly language: ChartLanguage;
  readonly values: ArrayLike<number>;
  readonly color?: string;
  /** Number of bins; chosen by the Freedman-Diaconis rule unless given. */
  readonly bins?: number;
  readonly xLabel?: string;
  readonly yLabel?: string;
  readonly height?: number;
  readonly format?: (value: number) => string;
}
