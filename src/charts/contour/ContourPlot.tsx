import { type KeyboardEvent, type PointerEvent, type ReactElement, useId, useMemo, useState } from 'react';
import { Axes } from '../frame/Axes';
import { ChartFrame } from '../frame/ChartFrame';
import frame from '../frame/frame.module.css';
import { fill } from '../frame/messages';
import { formatValue } from '../frame/number';
import { margin } from '../frame/plotArea';
import { linearScale } from '../frame/scale';
import { Swatch } from '../frame/Swatch';
import { useWidth } from '../frame/useWidth';
import styles from './contour.module.css';
import { DescentShapes } from './DescentShapes';
import { levelsOf, sampleSurface } from './grid';
import { isoband } from './isoband';
import { LiveDescents } from './LiveDescents';
import { contourMessages } from './messages';
import type { ContourPlotProps, ContourRange } from './props';
import { StartHandle } from './StartHandle';
import { descentTable } from './table';
import { moved, zoomed } from './view';

const cells = { columns: 73, rows: 61 } as const;

/** The loss over two weights as contour lines, and the ways that descents take down it. */
export function ContourPlot(props: ContourPlotProps): ReactElement {
  const { title, language, surface, surfaceKey, range, xLabel, yLabel, paths, version, minima = [], heights = 'square-root', steps, start, height = 360 } = props;
  const text = contourMessages;
  const { ref, width } = useWidth<HTMLDivElement>();
  const clip = useId();
  const [view, setView] = useState<ContourRange | null>(null);
  const [grip, setGrip] = useState<{ readonly x: number; readonly y: number; readonly view: ContourRange } | null>(null);
  const shown = view ?? range;
  const [[x0, x1], [y0, y1]] = [shown.x, shown.y];
  const bands = useMemo(
    () => {
      const grid = sampleSurface(surface, { x: [x0, x1], y: [y0, y1] }, cells.columns, cells.rows);
      // Elements that stay the same cost nothing while paths and start change.
      return levelsOf(grid, heights).map((level) => ({ level, ...isoband(grid, level) })).reverse().map(({ level, area, line }, i) => (
        <g key={level}>
          <path className={styles.area} data-depth={i} d={area} />
          <path className={styles.isoline} d={line} />
        </g>
      ));
    },
    // The key stands for the function, which callers make anew at every rendering.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [surfaceKey, heights, x0, x1, y0, y1],
  );

  const ends = paths.map((p) => fill(text.path[language], { label: p.label, count: Math.max(0, p.x.length - 1), x: formatValue(p.x[p.x.length - 1] ?? NaN), y: formatValue(p.y[p.y.length - 1] ?? NaN) })).join('');
  const summary = fill(text.summary[language], { x: xLabel, y: yLabel, minima: minima.map((m) => fill(text.minimum[language], { label: m.label, x: formatValue(m.x), y: formatValue(m.y) })).join(''), paths: ends });

  const onKey = (event: KeyboardEvent): void => {
    const next: Record<string, ContourRange> = {
      ArrowLeft: moved(shown, -0.1, 0), ArrowRight: moved(shown, 0.1, 0), ArrowUp: moved(shown, 0, 0.1), ArrowDown: moved(shown, 0, -0.1),
      '+': zoomed(shown, 0.7), '=': zoomed(shown, 0.7), '-': zoomed(shown, 1 / 0.7),
    };
    const to = next[event.key];
    if (event.key === 'Home') setView(null);
    else if (to) setView(to);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const draw = (plotHeight: number): ReactElement => {
    const x = linearScale(shown.x, [margin.left, Math.max(margin.left + 40, width - margin.right)]);
    const y = linearScale(shown.y, [plotHeight - margin.bottom, margin.top]);
    const [plotWidth, plotDepth] = [x.range[1] - x.range[0], y.range[0] - y.range[1]];
    const onDrag = (event: PointerEvent): void => {
      if (grip) setView(moved(grip.view, (grip.x - event.clientX) / plotWidth, (event.clientY - grip.y) / plotDepth));
    };
    return (
      <>
        <div
          className={styles.mover}
          data-held={grip !== null || undefined}
          role="slider"
          tabIndex={0}
          aria-label={fill(text.move[language], { title })}
          aria-valuenow={Math.round(((range.x[1] - range.x[0]) / (shown.x[1] - shown.x[0])) * 100)}
          aria-valuemin={1}
          aria-valuemax={10000}
          aria-valuetext={`${xLabel} ${formatValue(shown.x[0])} – ${formatValue(shown.x[1])}, ${yLabel} ${formatValue(shown.y[0])} – ${formatValue(shown.y[1])}`}
          onKeyDown={onKey}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setGrip({ x: event.clientX, y: event.clientY, view: shown });
          }}
          onPointerMove={onDrag}
          onPointerUp={() => setGrip(null)}
          onPointerCancel={() => setGrip(null)}
          onDoubleClick={(event) => {
            const place = event.currentTarget.getBoundingClientRect();
            setView(zoomed(shown, 0.6, [x.invert(event.clientX - place.left), y.invert(event.clientY - place.top)]));
          }}
        >
          <svg width={width} height={plotHeight} role="img" aria-label={summary} className={styles.drawing} data-version={version}>
            <clipPath id={clip}>
              <rect x={x.range[0]} y={y.range[1]} width={plotWidth} height={plotDepth} />
            </clipPath>
            <rect className={styles.ground} x={x.range[0]} y={y.range[1]} width={plotWidth} height={plotDepth} />
            <g transform={`translate(${x.range[0]} ${y.range[0]}) scale(${plotWidth / (cells.columns - 1)} ${-plotDepth / (cells.rows - 1)})`} className={styles.bands}>
              {bands}
            </g>
            <Axes x={x} y={y} xLabel={xLabel} yLabel={yLabel} grid="none" />
            <g clipPath={`url(#${clip})`}>
              {minima.map((m) => (
                <path key={`${m.x} ${m.y}`} className={styles.minimum} d={`M${x(m.x) - 6} ${y(m.y)}h12m-6 -6v12`} />
              ))}
              {!steps && <DescentShapes paths={paths} x={x} y={y} />}
            </g>
            {minima.map((m) => isShown(m, shown) && (
              <text key={`${m.x} ${m.y}`} className={styles.minimumName} x={x(m.x) + 9} y={y(m.y) + 13}>
                {m.label}
              </text>
            ))}
          </svg>
          {steps && <LiveDescents {...{ paths, steps, x, y, width }} height={plotHeight} />}
        </div>
        {start && <StartHandle place={start} {...{ x, y, xLabel, yLabel, language }} />}
      </>
    );
  };

  return (
    <ChartFrame
      title={title}
      language={language}
      summary={summary}
      table={(most) => descentTable(most, paths, (path, step) => surface(path.x[step] ?? NaN, path.y[step] ?? NaN), { descent: text.descent[language], step: text.step[language], value: text.value[language], x: xLabel, y: yLabel })}
      legend={
        paths.length > 0 && (
          <ul className={frame.legend}>
            {paths.map((p) => (
              <li key={p.id}>
                <Swatch color={p.color} dashed={false} /> {p.label}
              </li>
            ))}
          </ul>
        )
      }
    >
      {(full) => (
        <div ref={ref} className={styles.stage}>
          {width > 0 && draw(full ? window.innerHeight - 150 : height)}
          <div className={styles.zoom}>
            <button type="button" aria-label={text.zoomIn[language]} title={text.zoomIn[language]} onClick={() => setView(zoomed(shown, 0.7))}>
              +
            </button>
            <button type="button" aria-label={text.zoomOut[language]} title={text.zoomOut[language]} onClick={() => setView(zoomed(shown, 1 / 0.7))}>
              −
            </button>
            <button type="button" aria-label={text.reset[language]} title={text.reset[language]} disabled={view === null} onClick={() => setView(null)}>
              ⟲
            </button>
          </div>
        </div>
      )}
    </ChartFrame>
  );
}

function isShown({ x, y }: { readonly x: number; readonly y: number }, range: ContourRange): boolean {
  return x >= range.x[0] && x <= range.x[1] && y >= range.y[0] && y <= range.y[1];
}
