import type { ChartLanguage } from '../frame/language';

export interface ConfusionMatrixProps {
  readonly title: string;
  readonly language: ChartLanguage;
  readonly labels: readonly string[];
  /** Row = truth, column = prediction; length labels^2; null while none is known. */
  readonly counts: Uint32Array | null;
  /** Makes the cells buttons. */
  readonly onOpen?: (truth: number, predicted: number) => void;
  readonly selected?: { readonly truth: number; readonly predicted: number } | null;
}
