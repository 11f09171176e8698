import { type KeyboardEvent, type PointerEvent, type ReactElement, useId, useMemo } from 'react';
import { Axes } from '../frame/Axes';
import frame from '../frame/frame.module.css';
import { fill } from '../frame/messages';
import { formatDate } from '../frame/clock';
import { formatValue } from '../frame/number';
import { linearScale, logScale } from '../frame/scale';
import type { ChartLanguage } from '../frame/language';
import type { StepSource } from '../playback/stepSource';
import { nearestIndex } from './abscissa';
import { axisTicks } from './axisTicks';
import { useCrosshair } from './crosshair';
import { Curves } from './Curves';
import { EndLabels } from './EndLabels';
import { Hair } from './Hair';
import type { LineLayout } from './layout';
import styles from './line.module.css';
import { Marks } from './Marks';
import { lineMessages } from './messages';
import type { PlotBox } from './plotBox';
import { nearestReadings, readAt } from './readings';
import type { LineMark, ReadingOrder, XAxisChoice } from './series';
import { Playhead } from './Playhead';
import { Tooltip } from './Tooltip';

interface LinePlotProps {
  readonly title: string;
  readonly language: ChartLanguage;
  readonly layout: LineLayout;
  readonly axis: XAxisChoice;
  readonly axisName: string;
  readonly box: PlotBox;
  readonly direct: boolean;
  readonly smoothed: boolean;
  readonly format: (value: number) => string;
  readonly marks: readonly LineMark[];
  readonly target: number | undefined;
  readonly syncId: string | undefined;
  /** With a large tooltip, shown in the one chart of the group that is pointed into. */
  readonly detailed?: boolean;
  readonly order?: ReadingOrder | undefined;
  readonly steps?: StepSource | undefined;
}

/** Rows in a tooltip: what can be read at a glance, as TensorBoard 2.21 found. */
const rows = 5;

/** The plot itself: axes, curves over them, and a reader that works by pointer and by arrow keys. */
export function LinePlot(props: LinePlotProps): ReactElement {
  const { layout, box, axis, axisName, language, format, target, title, syncId } = props;
  const id = useId();
  const [shared, point] = useCrosshair(syncId ?? id);
  const [left, right] = [box.left, box.right];
  const x = useMemo(() => (layout.x.log ? logScale : linearScale)(layout.x.domain, [left, right]), [layout, left, right]);
  const y = useMemo(() => (layout.y.log ? logScale : linearScale)(layout.y.domain, [box.bottom, box.top]), [layout, box.bottom, box.top]);
  const [from, to] = layout.x.domain;
  // Another chart of the group may reach further than this one.
  const pointing = shared?.axis === axis && shared.x >= from && shared.x <= to ? { x: shared.x, y: shared.chart === id ? shared.y : null } : null;
  const longest = layout.curves.reduce((a, b) => (b.line.xs.length > a.line.xs.length ? b : a), layout.curves[0] ?? { line: { xs: new Float64Array() } }).line.xs;

  // The hair stands on a point of the densest curve.
  const at = pointing ? (longest[nearestIndex(longest, pointing.x)] ?? pointing.x) : null;
  const all = at === null ? [] : readAt(layout, axis, at);
  const near = nearestReadings(all, y, pointing?.y ?? null, rows, props.order);
  const place = at === null ? '' : axis === 'wall' ? formatDate(at) : (layout.x.format ?? formatValue)(at);
  const heading = at === null ? '' : `${axisName} ${place}`;
  const goal = target === undefined ? null : { value: target, label: fill(lineMessages.target[language], { value: format(target) }) };
  const spoken = at === null ? '' : fill(lineMessages.at[language], { axis: axisName, x: place, values: near.map((r) => `${r.series.label} ${format(r.value)}`).join(', ') });

  const onPointer = (event: PointerEvent<HTMLDivElement>): void => {
    const place = event.currentTarget.getBoundingClientRect();
    const px = left + ((event.clientX - place.left) / place.width) * (right - left);
    point({ axis, x: x.invert(px), chart: id, y: box.top + event.clientY - place.top });
  };
  const onKey = (event: KeyboardEvent): void => {
    const last = longest.length - 1;
    const here = at === null ? last : nearestIndex(longest, at);
    const jump = Math.max(1, Math.round(last / 10));
    const moves: Record<string, number> = { ArrowLeft: here - 1, ArrowDown: here - 1, ArrowRight: here + 1, ArrowUp: here + 1, PageDown: here - jump, PageUp: here + jump, Home: 0, End: last };
    const to = moves[event.key];
    if (event.key === 'Escape' && pointing) point(null);
    else if (to !== undefined && last >= 0) point({ axis, x: longest[Math.min(last, Math.max(0, to))] ?? 0, chart: id, y: null });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.plot}>
      <svg className={styles.drawing} width={box.width} height={box.height}>
        <Axes x={x} y={y} xTicks={axisTicks(layout.x, x, box.width)} yTicks={axisTicks(layout.y, y)} />
        <text className={styles.axisName} x={right} y={box.height - 4} textAnchor="end">
          {axisName}
        </text>
        <Marks marks={props.marks} series={layout.curves[0]?.series} axis={axis} x={x} y={y} target={goal} />
        <Curves layout={layout} x={x} y={y} />
        {props.direct && <EndLabels layout={layout} x={x} y={y} format={format} />}
        {at !== null && <Hair at={at} readings={all} x={x} y={y} />}
      </svg>
      {props.steps && axis === 'step' && <Playhead steps={props.steps} x={x} top={box.top} height={Math.max(0, box.bottom - box.top)} />}
      <div
        className={frame.reader}
        style={{ left, top: box.top, width: Math.max(0, right - left), height: Math.max(0, box.bottom - box.top) }}
        role="slider"
        tabIndex={0}
        aria-label={fill(lineMessages.read[language], { title })}
        aria-valuemin={layout.x.domain[0]}
        aria-valuemax={layout.x.domain[1]}
        aria-valuenow={at ?? layout.x.domain[1]}
        aria-valuetext={spoken || title}
        onPointerMove={onPointer}
        onPointerDown={onPointer}
        onPointerLeave={() => point(null)}
        onBlur={() => point(null)}
        onKeyDown={onKey}
      />
      {at !== null && near.length > 0 && (!props.detailed || shared?.chart === id) && (
        <Tooltip
          {...{ heading, language, format }}
          readings={near}
          more={all.length - near.length}
          smoothed={props.smoothed}
          detailed={props.detailed === true}
          left={x(at)}
          top={props.detailed ? box.bottom + 22 : Math.min(box.bottom - 20, Math.max(box.top + 30, pointing?.y ?? (box.top + box.bottom) / 2))}
          toLeft={x(at) > (left + right) / 2}
        />
      )}
    </div>
  );
}
