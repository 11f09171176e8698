import { type ReactElement, useMemo } from 'react';
import { niceDomain } from '../../engine/stats/ticks';
import { finiteRange } from '../../engine/stats/histogram';
import { ChartFrame } from '../frame/ChartFrame';
import frame from '../frame/frame.module.css';
import { fill } from '../frame/messages';
import { formatTick, formatValue } from '../frame/number';
import { Swatch } from '../frame/Swatch';
import { useWidth } from '../frame/useWidth';
import { BoxFrame } from './BoxFrame';
import { boxMarks } from './boxMarks';
import { type Box, inFront, intoBox, type Place, planeInBox, planePolygon, type Projected, project, type Turn } from './geometry';
import { linearAxis } from './linearAxis';
import { scatter3dMessages } from './messages';
import type { Scatter3DProps } from './props';
import styles from './scatter3d.module.css';
import { Turner } from './Turner';

/** Points over two features, and planes fitted to them, in a box that turns. */
export function Scatter3D({ title, language, x, y, z, xLabel, yLabel, zLabel, color = 'var(--info)', planes = [], height = 340 }: Scatter3DProps): ReactElement {
  const { ref, width } = useWidth<HTMLDivElement>();
  const { box, places } = useMemo(() => {
    const ranges: Box = [niceDomain(...finiteRange(x), 4), niceDomain(...finiteRange(y), 4), niceDomain(...finiteRange(z), 4)];
    return { box: ranges, places: Array.from({ length: x.length }, (_, i): Place => intoBox([x[i] ?? 0, y[i] ?? 0, z[i] ?? 0], ranges)) };
  }, [x, y, z]);

  const equations = planes.map((p) => fill(scatter3dMessages.plane[language], { label: p.label, x: xLabel, y: yLabel, z: zLabel, intercept: formatValue(p.intercept), a: formatValue(p.xSlope), b: formatValue(p.ySlope) })).join(' ');
  const summary = fill(scatter3dMessages.summary[language], { count: x.length, planes: equations });
  const compact = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', { notation: 'compact' });
  const format = (value: number, step: number): string => (Math.abs(value) >= 10_000 ? compact.format(value) : formatTick(value, step));
  const axes = [linearAxis(xLabel, box[0], format), linearAxis(yLabel, box[1], format), linearAxis(zLabel, box[2], format)] as const;

  const draw = (boxHeight: number, turn: Turn): ReactElement => {
    const unit = Math.max(20, Math.min((width - 130) / 2.9, (boxHeight - 60) / 2.7));
    const at = (place: Place): Projected => {
      const p = project(place, turn);
      return { x: round(width / 2 + p.x * unit), y: round(boxHeight / 2 - 8 + p.y * unit), depth: p.depth };
    };
    const first = planes[0];
    const dots = places.map((place, i) => ({ i, place, spot: at(place), front: first ? inFront(place, first, box, turn) : true })).sort((a, b) => b.spot.depth - a.spot.depth);
    const dot = ({ i, place, spot, front }: (typeof dots)[number]): ReactElement => {
      const foot = first && onPlane(place, first, box);
      return (
        <g key={i}>
          {foot && <path className={styles.stem} stroke={first.color} d={`M${spot.x} ${spot.y}L${at(foot).x} ${at(foot).y}`} />}
          <circle cx={spot.x} cy={spot.y} r={round(4.2 - spot.depth * 0.7)} fill={color} fillOpacity={front ? 0.95 : 0.6}>
            <title>{`${xLabel} ${formatValue(x[i] ?? NaN)}, ${yLabel} ${formatValue(y[i] ?? NaN)}, ${zLabel} ${formatValue(z[i] ?? NaN)}`}</title>
          </circle>
        </g>
      );
    };
    return (
      <svg width={width} height={boxHeight} role="img" aria-label={summary} className={styles.drawing}>
        <BoxFrame marks={boxMarks(axes, turn, at, width)} />
        {dots.filter((one) => !one.front).map(dot)}
        {planes.map((plane) => {
          const corners = planePolygon(plane, box).map(at);
          return corners.length > 2 && <path key={plane.label} className={styles.plane} fill={plane.color} stroke={plane.color} d={`M${corners.map((c) => `${c.x} ${c.y}`).join('L')}Z`} />;
        })}
        {dots.filter((one) => one.front).map(dot)}
      </svg>
    );
  };

  return (
    <ChartFrame
      title={title}
      language={language}
      summary={summary}
      table={() => ({ columns: [xLabel, yLabel, zLabel, ...planes.map((p) => p.label)], rows: Array.from({ length: x.length }, (_, i) => [x[i] ?? NaN, y[i] ?? NaN, z[i] ?? NaN, ...planes.map((p) => p.intercept + p.xSlope * (x[i] ?? NaN) + p.ySlope * (y[i] ?? NaN))]) })}
      legend={
        <ul className={frame.legend}>
          {planes.map((p) => (
            <li key={p.label}>
              <Swatch color={p.color} dashed={false} /> {p.label}
            </li>
          ))}
          <li>{scatter3dMessages.hint[language]}</li>
        </ul>
      }
    >
      {(full) => (
        <div ref={ref}>
          <Turner title={title} language={language}>
            {(turn) => width > 0 && draw(full ? window.innerHeight - 150 : height, turn)}
          </Turner>
        </div>
      )}
    </ChartFrame>
  );
}

function onPlane([u, v, w]: Place, plane: Parameters<typeof planeInBox>[0], box: Box): Place | null {
  const { offset, alongU, alongV } = planeInBox(plane, box);
  const height = offset + alongU * u + alongV * v;
  return Math.abs(height) <= 1 && Math.abs(height - w) > 1e-9 ? [u, v, height] : null;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
