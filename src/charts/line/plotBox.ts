/** Where the plot lies in the drawing, in CSS pixels. */
export interface PlotBox {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const label = { most: 230, chosenFrom: 520, height: 15 };

/** Room for labels at the line ends, where they are short and the drawing large enough; else a legend goes below. */
export function placePlot(width: number, height: number, longestLabel: number, labels: number): { readonly box: PlotBox; readonly direct: boolean } {
  const top = 10;
  const bottom = height - 42;
  const direct = labels > 0 && longestLabel + 24 <= label.most && width >= label.chosenFrom && labels * label.height <= bottom - top;
  const right = direct ? width - longestLabel - 24 : width - 14;
  return { box: { width, height, left: 52, right: Math.max(right, 100), top, bottom }, direct };
}
