import { type ReactElement, type ReactNode, useMemo } from 'react';
import { ChartFrame } from '../frame/ChartFrame';
import frame from '../frame/frame.module.css';
import type { ChartLanguage } from '../frame/language';
import { fill } from '../frame/messages';
import { formatValue } from '../frame/number';
import type { SavedText } from '../frame/savedText';
import { textWidth } from '../frame/textWidth';
import type { StepSource } from '../playback/stepSource';
import { useWidth } from '../frame/useWidth';
import { formatDate } from '../frame/clock';
import { layoutLines, type LineLayout } from './layout';
import { Legend } from './Legend';
import { LinePlot } from './LinePlot';
import { lineMessages } from './messages';
import { placePlot } from './plotBox';
import type { LineMark, LineSeries, LineView, ReadingOrder } from './series';
import { lineTable } from './table';

export interface LineFigureProps {
  readonly title: string;
  readonly language: ChartLanguage;
  readonly series: readonly LineSeries[];
  /** Grows whenever the series' contents have changed: says when to redraw. */
  readonly version: number;
  readonly view: LineView;
  /** The axis' name; else the usual one. */
  readonly xLabel?: string | undefined;
  readonly marks?: readonly LineMark[] | undefined;
  /** A horizontal line: the accuracy to reach. */
  readonly target?: number | undefined;
  /** Height of the plot in CSS pixels; 260 unless given. */
  readonly height?: number | undefined;
  /** Charts with the same id share their crosshair. */
  readonly syncId?: string | undefined;
  readonly format?: ((value: number) => string) | undefined;
  /** Controls folded behind the options button. */
  readonly options?: ReactNode;
  /** The tooltip tells step, date and duration of every reading. */
  readonly detailed?: boolean;
  readonly order?: ReadingOrder;
  /** A line at the step that other pictures show. */
  readonly steps?: StepSource | undefined;
  /** In place of the table as CSV. */
  readonly saves?: readonly SavedText[];
  /** False where a key to the curves stands elsewhere on the page. */
  readonly labels?: boolean;
}

/** Curves of runs as the given view asks for, drawn anew when `version` grows; never more points than pixels. */
export function LineFigure(props: LineFigureProps): ReactElement {
  const { title, language, series, version, view, marks = [], target, height = 260, format = formatValue } = props;
  const { axis } = view;
  const { ref, width } = useWidth<HTMLDivElement>();

  const plotHeight = (full: boolean): number => (full ? Math.max(320, window.innerHeight - 150) : height);
  const layout = useMemo(
    () => layoutLines(series, { ...view, width: Math.max(50, width - 66), height: height - 48, target }),
    // `version` stands for the contents of the series' arrays, which grow in place.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [series, version, view, width, height, target],
  );
  const ended = layout.curves.filter((curve) => curve.last !== null);
  const labels = props.labels === false ? [] : ended.map((curve) => `${curve.series.label} ${format(curve.last?.y ?? 0)}`);
  // A steady width: the plot must not breathe with every digit.
  const longest = Math.ceil(Math.max(0, ...labels.map((label) => textWidth(label, 600))) / 16) * 16;
  const { box, direct } = placePlot(width, height, longest, labels.length);
  const empty = ended.length === 0;
  const axisName = props.xLabel ?? lineMessages[axis][language];

  return (
    <ChartFrame
      title={title}
      language={language}
      summary={summaryOf(layout, view, axisName, format, language)}
      table={(most) => lineTable(layout, axis, axisName, most)}
      options={props.options}
      saves={props.saves}
      legend={!direct && labels.length > 0 && <Legend layout={layout} format={format} />}
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
              box={full ? placePlot(width, plotHeight(true), longest, labels.length).box : box}
              smoothed={view.smoothing > 0}
              syncId={props.syncId}
              detailed={props.detailed === true}
              order={props.order}
              steps={props.steps}
            />
          )}
        </div>
      )}
    </ChartFrame>
  );
}

function summaryOf({ curves }: LineLayout, { axis }: LineView, axisName: string, format: (value: number) => string, language: ChartLanguage): string {
  const ended = curves.filter((curve) => curve.last !== null);
  if (ended.length === 0) return lineMessages.empty[language];
  const place = axis === 'wall' ? formatDate : formatValue;
  return fill(lineMessages.summary[language], {
    count: ended.length,
    axis: axisName,
    from: place(Math.min(...ended.map((curve) => curve.line.xs[0] ?? 0))),
    to: place(Math.max(...ended.map((curve) => curve.last?.x ?? 0))),
    last: ended.map((curve) => fill(lineMessages.lastValue[language], { label: curve.series.label, value: format(curve.last?.y ?? 0) })).join(language === 'zh' ? '，' : ', '),
  });
}
