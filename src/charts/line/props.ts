import type { LineFigureProps } from './LineFigure';
import type { XAxisChoice } from './series';

export interface LineChartProps extends Pick<LineFigureProps, 'title' | 'language' | 'series' | 'version' | 'xLabel' | 'marks' | 'target' | 'height' | 'syncId' | 'format' | 'steps'> {
  /** Axes offered; the first is shown at the start. Default: all that the series allow. */
  readonly xAxis?: readonly XAxisChoice[];
  /** Starts with a logarithmic y axis. */
  readonly logY?: boolean;
  /** Starting weight of the moving average, 0 (none) to below 1. */
  readonly smoothing?: number;
}
