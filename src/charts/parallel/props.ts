import type { ChartLanguage } from '../frame/language';

export interface ParallelAxis {
  readonly id: string;
  readonly label: string;
  /** Spaced by ratio. */
  readonly log?: boolean;
  /** The names of a parameter without numbers, from the bottom up. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

export interface ParallelRow {
  readonly id: string;
  readonly label: string;
  /** By axis; null where there is none (yet). */
  readonly values: Readonly<Record<string, number | string | null>>;
}

export interface ParallelPlotProps {
  readonly title: string;
  readonly language: ChartLanguage;
  /** From left to right; the last one is what the lines are coloured by. */
  readonly axes: readonly ParallelAxis[];
  readonly rows: readonly ParallelRow[];
  /** Which end of the last axis is the good one. */
  readonly better: 'lower' | 'higher';
  readonly highlighted?: string | null;
  readonly onHighlight?: (row: string | null) => void;
  readonly height?: number;
  readonly format?: (value: number) => string;
}
