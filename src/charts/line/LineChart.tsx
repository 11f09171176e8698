import { type ReactElement, useMemo, useState } from 'react';
import { ChartFrame } from '../frame/ChartFrame';
import { fill } from '../frame/messages';
import { formatValue } from '../frame/number';
import { useWidth } from '../frame/useWidth';
import frame from '../frame/frame.module.css';
import { possibleAxes } from './abscissa';
import { layoutLines } from './layout';
import { Legend } from './Legend';
import { LineOptions } from './LineOptions';
import { LinePlot } from './LinePlot';
import { lineMessages } from './messages';
import { placePlot } from './plotBox';
import type { LineChartProps } from './props';
import { lineTable } from './table';
import { textWidth } from '../frame/textWidth';

/** Curves of runs over steps, epochs or seconds, drawn anew when `version` grows; never more points than pixels. */
export function LineChart(props: LineChartProps): ReactElement {
  const { title, language, series, version, marks = [], target, height = 260, format = formatValue } = props;
  const possible = possibleAxes(series);
  const axes = props.xAxis?.filter((choice) => possible.includes(choice)) ?? possible;
  const [chosenAxis, setAxis] = useState(axes[0] ?? 'step');
  const axis = axes.includes(chosenAxis) ? chosenAxis : (axes[0] ?? 'step');
  const [logY, setLogY] = useState(props.logY ?? false);
  const [smoothing, setSmoothing] = useState(props.smoothing ?? 0);
  const { ref, width } = useWidth<HTMLDivElement>();

  const plotHeight = (full: boolean): number => (full ? Math.max(320, window.innerHeight - 150) : height);
  const layout = useMemo(
    () => layoutLines(series, { axis, smoothing, logY, width: Math.max(50, width - 66), height: height - 48, target }),
    // `version` stands for the contents of the series' arrays, which grow in place.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [series, version, axis, smoothing, logY, width, height, target],
  );
  const ended = layout.curves.filter((curve) => curve.last !== null);
  const labels = ended.map((curve) => `${curve.series.label} ${format(curve.last?.y ?? 0)}`);
  // A steady width: the plot must not breathe with every digit.
  const longest = Math.ceil(Math.max(0, ...labels.map((label) => textWidth(label, 600))) / 16) * 16;
  const { box, direct } = placePlot(width, height, longest, ended.length);
  const empty = ended.length === 0;
  const axisName = props.xLabel ?? lineMessages[axis][language];

  const summary = empty
    ? lineMessages.empty[language]
    : fill(lineMessages.summary[language], {
        count: ended.length,
        axis: axisName,
        from: formatValue(Math.min(...ended.map((curve) => curve.line.xs[0] ?? 0))),
        to: formatValue(Math.max(...ended.map((curve) => curve.last?.x ?? 0))),
        last: ended.map((curve) => fill(lineMessages.lastValue[language], { label: curve.series.label, value: format(curve.last?.y ?? 0) })).join(language === 'zh' ? '，' : ', '),
      });

  return (
    <ChartFrame
      title={title}
      language={language}
      summary={summary}
      table={(most) => lineTable(layout, axis, axisName, most)}
      options={<LineOptions {...{ language, axes, axis, logY, smoothing }} onAxis={setAxis} onLogY={setLogY} onSmoothing={setSmoothing} />}
      legend={!direct && !empty && <Legend layout={layout} format={format} />}
    >
      {(full) => (
        <div ref={ref}>
          {empty ? (
            <div className={frame.empty} style={{ height }}>
              {lineMessages.noValues[language]}
            </div>
          ) : (
            <LinePlot
              {...{ title, language, layout, axis, axisName, direct, format, marks, target }}
              box={full ? placePlot(width, plotHeight(true), longest, ended.length).box : box}
              smoothed={smoothing > 0}
              syncId={props.syncId}
            />
          )}
        </div>
      )}
    </ChartFrame>
  );
}
