/** Where the panels of a comparison and the bars in them lie, in CSS pixels. */

export const rowHeight = 30;
export const barHeight = 14;
const titleHeight = 28;
const panelGap = 28;
/** Narrower panels would have no room for bars between names and values. */
const leastPanel = 270;

export interface PanelPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Where bars begin and how long the longest may be. */
  readonly barX: number;
  readonly barWidth: number;
  /** Baseline of row `i`'s texts; its bar is centred on the middle of them. */
  readonly rowY: (row: number) => number;
}

export interface ComparisonLayout {
  readonly panels: readonly PanelPlace[];
  readonly height: number;
}

/** Panels side by side where they fit, else one below the other. @param nameWidth of the longest name @param valueWidth of the longest value */
export function layoutComparison(width: number, panels: number, rows: number, nameWidth: number, valueWidth: number): ComparisonLayout {
  const columns = (width - (panels - 1) * panelGap) / panels >= leastPanel ? panels : 1;
  const panelWidth = Math.max(0, (width - (columns - 1) * panelGap) / columns);
  const panelHeight = titleHeight + rows * rowHeight;
  const places = Array.from({ length: panels }, (_, i): PanelPlace => {
    const x = (i % columns) * (panelWidth + panelGap);
    const y = Math.floor(i / columns) * (panelHeight + 12);
    const barX = x + nameWidth + 12;
    return { x, y, width: panelWidth, barX, barWidth: Math.max(20, panelWidth - nameWidth - valueWidth - 20), rowY: (row) => y + titleHeight + row * rowHeight + 19 };
  });
  return { panels: places, height: Math.ceil(panels / columns) * (panelHeight + 12) - 12 };
}
