import type { ChartLanguage } from '../frame/language';

/** Horizontal bars, one per class, updated live. */
export interface ProbabilityBarsProps {
  readonly title: string;
  readonly language: ChartLanguage;
  readonly labels: readonly string[];
  /** One list per model, 0..1; null while there is no answer yet. */
  readonly probabilities: Float32Array | readonly number[] | null;
  readonly color?: string;
  /** Index of the right class, where it is known. */
  readonly truth?: number | null;
  /** One of several side by side: a change is not spoken. */
  readonly quiet?: boolean;
}

/** Vertical bars: how often each label occurs, in one or more groups (train, test) side by side. */
export interface DistributionBarsProps {
  readonly title: string;
  readonly language: ChartLanguage;
  readonly labels: readonly string[];
  readonly groups: readonly { readonly label: string; readonly color: string; readonly counts: readonly number[] }[];
  readonly xLabel?: string;
  readonly yLabel?: string;
  readonly height?: number;
  /** Makes every column a button. */
  readonly onOpen?: (index: number) => void;
}
