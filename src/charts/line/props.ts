import type { ChartLanguage } from '../frame/language';
import type { LineMark, LineSeries, XAxisChoice } from './series';

export interface LineChartProps {
  readonly title: string;
  readonly language: ChartLanguage;
  readonly series: readonly LineSeries[];
  /** Grows whenever the series' contents have changed: says when to redraw. */
  readonly version: number;
  /** Axes offered; the first is shown at the start. Default: all that the series allow. */
  readonly xAxis?: readonly XAxisChoice[];
  readonly xLabel?: string;
  readonly yLabel?: string;
  /** Starts with a logarithmic y axis. */
  readonly logY?: boolean;
  /** Starting weight of the moving average, 0 (none) to below 1. */
  readonly smoothing?: number;
  readonly marks?: readonly LineMark[];
  /** A horizontal line: the accuracy to reach. */
  readonly target?: number;
  /** Height of the plot in CSS pixels; 260 unless given. */
  readonly height?: number;
  /** Charts with the same id share their crosshair. */
  readonly syncId?: string;
  readonly format?: (value: number) => string;
}
