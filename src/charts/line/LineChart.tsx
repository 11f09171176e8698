import { type ReactElement, useMemo, useState } from 'react';
import { possibleAxes } from './abscissa';
import { LineFigure } from './LineFigure';
import { LineOptions } from './LineOptions';
import type { LineChartProps } from './props';
import type { LineView } from './series';

/** Curves of runs with controls of their own: axis, smoothing, logarithmic scale. */
export function LineChart({ xAxis, logY: startsLog = false, smoothing: startsSmooth = 0, ...figure }: LineChartProps): ReactElement {
  const { language, series } = figure;
  const possible = possibleAxes(series);
  const axes = xAxis?.filter((choice) => possible.includes(choice)) ?? possible;
  const [chosenAxis, setAxis] = useState(axes[0] ?? 'step');
  const axis = axes.includes(chosenAxis) ? chosenAxis : (axes[0] ?? 'step');
  const [logY, setLogY] = useState(startsLog);
  const [smoothing, setSmoothing] = useState(startsSmooth);
  const view = useMemo<LineView>(() => ({ axis, smoothing, logY }), [axis, smoothing, logY]);
  return <LineFigure {...figure} view={view} options={<LineOptions {...{ language, axes, axis, logY, smoothing }} onAxis={setAxis} onLogY={setLogY} onSmoothing={setSmoothing} />} />;
}
