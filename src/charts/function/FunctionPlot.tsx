import { type KeyboardEvent, type PointerEvent, type ReactElement, useId, useMemo } from 'react';
import { Axes } from '../frame/Axes';
import { ChartFrame } from '../frame/ChartFrame';
import frame from '../frame/frame.module.css';
import { fill } from '../frame/messages';
import { formatValue } from '../frame/number';
import { plotScales } from '../frame/plotArea';
import type { Scale } from '../frame/scale';
import { Swatch } from '../frame/Swatch';
import { useWidth } from '../frame/useWidth';
import { linePath } from '../line/path';
import styles from './function.module.css';
import { functionMessages } from './messages';
import type { FunctionPlotProps, ReadingPoint } from './props';
import { sampled } from './samples';
import { tangentPath } from './tangent';

/** Curves of one variable over one another, read at a point that the learner moves. */
export function FunctionPlot(props: FunctionPlotProps): ReactElement {
  const { title, language, curves, domain, range, xLabel, yLabel, point, shaded, dots = [], height = 260, format = formatValue } = props;
  const { ref, width } = useWidth<HTMLDivElement>();
  const clip = useId();
  const lines = useMemo(() => curves.map((curve) => sampled(curve, domain)), [curves, domain]);
  const names = curves.map((curve) => curve.label).join(', ');
  const readings = point ? curves.map((curve) => `${curve.label} ${format(curve.at(point.x))}`) : [];

  const draw = (plotHeight: number): ReactElement => {
    const { x, y } = plotScales(width, plotHeight, domain, range);
    const box = { left: x.range[0], top: y.range[1], width: x.range[1] - x.range[0], height: y.range[0] - y.range[1] };
    return (
      <div className={styles.plot}>
        <svg width={width} height={plotHeight} role="img" aria-label={fill(functionMessages.summary[language], { x: xLabel, y: yLabel, curves: names })}>
          <clipPath id={clip}><rect x={box.left} y={box.top} width={box.width} height={box.height} /></clipPath>
          {shaded?.stretches.map(([from, to]) => <rect key={from} className={styles.shaded} x={x(from)} y={box.top} width={x(to) - x(from)} height={box.height} />)}
          <Axes x={x} y={y} xLabel={xLabel} yLabel={yLabel} grid="both" />
          <Origin x={x} y={y} />
          <g clipPath={`url(#${clip})`}>
            {dots.map((series) => (
              <g key={series.label} className={styles.dots} stroke={series.color} fill={series.hollow ? 'var(--surface)' : series.color}>
                {Array.from(series.x, (dot, i) => <circle key={i} cx={x(dot)} cy={y(series.y[i] ?? Number.NaN)} r={3.5} />)}
              </g>
            ))}
            {curves.map((curve, i) => {
              const line = lines[i];
              return line && <path key={curve.id} className={styles.curve} stroke={curve.color} strokeDasharray={curve.dashed ? '6 4' : undefined} d={linePath(line, x, y)} />;
            })}
            {point && curves.map((curve) => curve.slope && <path key={curve.id} className={styles.tangent} stroke={curve.color} d={tangentPath(point.x, curve.at(point.x), curve.slope(point.x), x, y)} />)}
            {point && <path className={styles.hair} d={`M${x(point.x)} ${box.top}v${box.height}`} />}
          </g>
          {point && curves.map((curve) => <Reading key={curve.id} x={x(point.x)} y={y(curve.at(point.x))} box={box} color={curve.color} />)}
        </svg>
        {point && <Reader title={title} language={language} point={point} x={x} box={box} domain={domain} spoken={`${xLabel} ${format(point.x)}: ${readings.join(', ')}`} />}
      </div>
    );
  };
  return (
    <ChartFrame
      title={title} language={language} summary={fill(functionMessages.summary[language], { x: xLabel, y: yLabel, curves: names })}
      table={() => ({ columns: [xLabel, ...curves.map((curve) => curve.label)], rows: rowsOf(domain).map((at) => [at, ...curves.map((curve) => curve.at(at))]) })}
      legend={(
        <ul className={frame.legend}>
          {curves.map((curve) => (
            <li key={curve.id}>
              <Swatch color={curve.color} dashed={curve.dashed === true} /> {curve.label}
              {point && <output className={styles.value}>{format(curve.at(point.x))}</output>}
            </li>
          ))}
          {dots.map((series) => (
            <li key={series.label}><svg width="10" height="10" aria-hidden="true" data-icon=""><circle cx="5" cy="5" r="3.5" strokeWidth="1.5" stroke={series.color} fill={series.hollow ? 'none' : series.color} /></svg> {series.label}</li>
          ))}
          {shaded && shaded.stretches.length > 0 && <li><span className={styles.patch} /> {shaded.label}</li>}
        </ul>
      )}
    >
      {(full) => <div ref={ref}>{width > 0 && draw(full ? window.innerHeight - 170 : height)}</div>}
    </ChartFrame>
  );
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The lines x = 0 and y = 0, where they are in sight. */
function Origin({ x, y }: { readonly x: Scale; readonly y: Scale }): ReactElement {
  const within = ([low, high]: readonly [number, number]): boolean => low < 0 && high > 0;
  const upright = within(x.domain) ? `M${x(0)} ${y.range[1]}V${y.range[0]}` : '';
  const level = within(y.domain) ? `M${x.range[0]} ${y(0)}H${x.range[1]}` : '';
  return <path className={styles.zero} d={upright + level} />;
}

function Reading({ x, y, box, color }: { readonly x: number; readonly y: number; readonly box: Box; readonly color: string }): ReactElement | null {
  if (!(y >= box.top - 1 && y <= box.top + box.height + 1)) return null;
  return <circle className={styles.reading} cx={x} cy={y} r={6} fill={color} />;
}

interface ReaderProps extends Pick<FunctionPlotProps, 'title' | 'language' | 'domain'> {
  readonly point: ReadingPoint;
  readonly x: Scale;
  readonly box: Box;
  readonly spoken: string;
}

/** Lies over the plot: dragging anywhere in it moves the point, and so do the arrow keys. */
function Reader({ title, language, point, x, box, domain: [low, high], spoken }: ReaderProps): ReactElement {
  const move = (to: number): void => {
    const rested = Math.min(high, Math.max(low, Math.round(to / point.step) * point.step));
    point.onMove(Number(rested.toPrecision(12)));
  };
  const onPointer = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    else if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    move(x.invert(box.left + event.clientX - event.currentTarget.getBoundingClientRect().left));
  };
  const onKey = (event: KeyboardEvent): void => {
    const [little, much] = [point.step, 10 * point.step];
    const moves: Record<string, number> = { ArrowLeft: point.x - little, ArrowDown: point.x - little, ArrowRight: point.x + little, ArrowUp: point.x + little, PageDown: point.x - much, PageUp: point.x + much, Home: low, End: high };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(to);
  };
  return (
    <div
      className={`${frame.reader} ${styles.reader}`} style={{ ...box }} role="slider" tabIndex={0} aria-label={fill(functionMessages.move[language], { title })}
      aria-valuemin={low} aria-valuemax={high} aria-valuenow={point.x} aria-valuetext={spoken}
      onPointerDown={onPointer} onPointerMove={onPointer} onKeyDown={onKey}
    />
  );
}

const tableRows = 40;
const rowsOf = ([low, high]: readonly [number, number]): readonly number[] => Array.from({ length: tableRows + 1 }, (_, i) => low + ((high - low) * i) / tableRows);
