import type { ReactNode } from 'react';
import type { ChartLanguage } from '../frame/language';

export interface DataColumn {
  readonly id: string;
  readonly label: string;
  readonly numeric?: boolean;
  readonly format?: (value: string | number) => string;
}
export interface DataRow {
  readonly id: string;
  readonly cells: Readonly<Record<string, string | number | null>>;
  /** Shown in place of the formatted value, for colour chips and buttons. */
  readonly nodes?: Readonly<Record<string, ReactNode>>;
}
export interface DataTableProps {
  readonly title: string;
  readonly language: ChartLanguage;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly DataRow[];
  readonly sort?: { readonly column: string; readonly descending: boolean };
  /** Hides the caption from the eyes, not from screen readers. */
  readonly captionHidden?: boolean;
  /** Greatest height in CSS pixels before the table scrolls. */
  readonly maxHeight?: number;
  readonly empty?: string;
}
