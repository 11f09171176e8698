import type { ChartTable } from '../frame/chartTable';
import type { ChartLanguage } from '../frame/language';

/** Several quantities of the same few things, each quantity in a panel with a scale of its own that begins at zero. */
export interface ComparisonBarsProps {
  readonly title: string;
  readonly language: ChartLanguage;
  /** `marked`: drawn in the accent colour. */
  readonly rows: readonly { readonly label: string; readonly marked: boolean }[];
  /** One value a row; null where there is none. */
  readonly panels: readonly { readonly title: string; readonly values: readonly (number | null)[] }[];
  /** With its unit. */
  readonly format: (value: number) => string;
  /** The data in full, for the table view and CSV. */
  readonly table: ChartTable;
}
