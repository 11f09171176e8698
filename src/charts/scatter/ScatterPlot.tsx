import { type ReactElement, useId, useMemo } from 'react';
import { finiteRange } from '../../engine/stats/histogram';
import { logTicks } from '../../engine/stats/ticks';
import { Axes } from '../frame/Axes';
import { ChartFrame } from '../frame/ChartFrame';
import frame from '../frame/frame.module.css';
import { fill } from '../frame/messages';
import { formatTick, formatValue } from '../frame/number';
import { plotScales } from '../frame/plotArea';
import { logScale } from '../frame/scale';
import { Swatch } from '../frame/Swatch';
import { useWidth } from '../frame/useWidth';
import { clipLine, padded, paddedByRatio, shared } from './extent';
import { scatterMessages } from './messages';
import type { ScatterPlotProps } from './props';
import styles from './scatter.module.css';

/** Points over two columns, with straight lines through them and the distances between. */
export function ScatterPlot(props: ScatterPlotProps): ReactElement {
  const { title, language, x: xs, y: ys, xLabel, yLabel, color = 'var(--info)', lines = [], residualsTo, colors, names, xLog = false, xNames, highlighted = null, onHighlight, zeroAxes = false, equalAxes = false, height = 280, format = formatValue } = props;
  const { ref, width } = useWidth<HTMLDivElement>();
  const clip = useId();
  const { xRange, yRange } = useMemo(() => {
    const [forX, forY] = [xLog ? paddedByRatio(xs) : padded(xs), padded(ys)];
    return equalAxes ? { xRange: shared(forX, forY), yRange: shared(forX, forY) } : { xRange: forX, yRange: forY };
  }, [xs, ys, equalAxes, xLog]);
  const points = useMemo(() => Array.from({ length: Math.min(xs.length, ys.length) }, (_, i) => [xs[i] ?? NaN, ys[i] ?? NaN] as const), [xs, ys]);
  const fitted = residualsTo === undefined ? undefined : lines[residualsTo];

  const [x0, x1] = finiteRange(xs);
  const [y0, y1] = finiteRange(ys);
  const equation = lines.map((line) => fill(scatterMessages.line[language], { label: line.label, y: yLabel, x: xLabel, intercept: format(line.intercept), slope: format(line.slope) })).join(' ');
  const summary = fill(scatterMessages.summary[language], { count: points.length, x: xLabel, y: yLabel, x0: format(x0), x1: format(x1), y0: format(y0), y1: format(y1), lines: equation });

  const draw = (plotHeight: number): ReactElement => {
    const linear = plotScales(width, plotHeight, xRange, yRange);
    const x = xLog ? logScale(xRange, linear.x.range) : linear.x;
    const { y } = linear;
    const xTicks = xNames ? xNames.map((label, i) => ({ at: x(i), label })) : xLog ? logTicks(...xRange).map((value) => ({ at: x(value), label: formatTick(value, value) })) : undefined;
    return (
      <svg width={width} height={plotHeight} role="img" aria-label={summary}>
        <clipPath id={clip}>
          <rect x={x.range[0]} y={y.range[1]} width={x.range[1] - x.range[0]} height={y.range[0] - y.range[1]} />
        </clipPath>
        <Axes x={x} y={y} xLabel={xLabel} yLabel={yLabel} grid="both" {...(xTicks ? { xTicks } : {})} />
        {zeroAxes && <path className={styles.zero} d={`M${x(0)} ${y.range[1]}V${y.range[0]}M${x.range[0]} ${y(0)}H${x.range[1]}`} />}
        <g clipPath={`url(#${clip})`}>
          {fitted && <path className={styles.residuals} stroke={fitted.color} d={points.map(([px, py]) => `M${x(px)} ${y(py)}V${y(fitted.intercept + fitted.slope * px)}`).join('')} />}
          {lines.map((line) => {
            const ends = clipLine(line, x.domain, y.domain);
            return ends && <path key={line.label} className={styles.line} stroke={line.color} strokeDasharray={line.dashed ? '6 4' : undefined} d={`M${ends.map(([px, py]) => `${x(px)} ${y(py)}`).join('L')}`} />;
          })}
        </g>
        <g className={styles.points} fill={color}>
          {points.map(([px, py], i) => Number.isFinite(x(px)) && Number.isFinite(y(py)) && (
            <circle key={i} cx={x(px)} cy={y(py)} r={i === highlighted ? 7 : 4} fill={colors?.[i]}
              onPointerEnter={() => { onHighlight?.(i); }} onPointerLeave={() => { onHighlight?.(null); }}>
              <title>{`${names?.[i] === undefined ? '' : `${names[i]}: `}${xLabel} ${xNames?.[px] ?? format(px)}, ${yLabel} ${format(py)}`}</title>
            </circle>
          ))}
        </g>
      </svg>
    );
  };
  return (
    <ChartFrame
      title={title}
      language={language}
      summary={summary}
      table={() => ({ columns: [xLabel, yLabel, ...lines.map((line) => line.label)], rows: points.map(([px, py]) => [px, py, ...lines.map((line) => line.intercept + line.slope * px)]) })}
      legend={
        lines.length > 0 && (
          <ul className={frame.legend}>
            {lines.map((line) => (
              <li key={line.label}>
                <Swatch color={line.color} dashed={line.dashed === true} /> {line.label}
              </li>
            ))}
          </ul>
        )
      }
    >
      {(full) => <div ref={ref}>{draw(full ? window.innerHeight - 150 : height)}</div>}
    </ChartFrame>
  );
}
