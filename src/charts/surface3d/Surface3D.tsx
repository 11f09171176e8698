import { type ReactElement, useMemo } from 'react';
import { contourMessages } from '../contour/messages';
import { descentTable } from '../contour/table';
import { ChartFrame } from '../frame/ChartFrame';
import frame from '../frame/frame.module.css';
import { fill } from '../frame/messages';
import { formatTick, formatValue } from '../frame/number';
import { Swatch } from '../frame/Swatch';
import { useWidth } from '../frame/useWidth';
import type { BoxAxis } from '../scatter3d/boxMarks';
import { linearAxis } from '../scatter3d/linearAxis';
import { scatter3dMessages } from '../scatter3d/messages';
import { Turner } from '../scatter3d/Turner';
import { surface3dMessages } from './messages';
import type { Surface3DProps } from './props';
import { SurfaceCanvas } from './SurfaceCanvas';
import { type Terrain, terrainOf } from './terrain';

export function Surface3D(props: Surface3DProps): ReactElement {
  const { title, language, grid, xLabel, yLabel, zLabel, paths, steps, heights = 'linear', height = 360 } = props;
  const { ref, width } = useWidth<HTMLDivElement>();
  const terrain = useMemo(() => terrainOf(grid, heights), [grid, heights]);
  const axes = useMemo(
    () => [linearAxis(xLabel, terrain.box[0], formatTick), linearAxis(yLabel, terrain.box[1], formatTick), heightAxis(zLabel, terrain, heights === 'linear')] as const,
    [terrain, heights, xLabel, yLabel, zLabel],
  );
  const [low, high] = terrain.box[2];
  const ends = paths.map(({ label, x, y, z }) => {
    const last = x.length - 1;
    return fill(surface3dMessages.path[language], { label, count: Math.max(0, last), x: formatValue(x[last] ?? NaN), y: formatValue(y[last] ?? NaN), z: zLabel, value: formatValue(z[last] ?? NaN) });
  });
  const summary = fill(surface3dMessages.summary[language], { x: xLabel, y: yLabel, z: zLabel, low: formatValue(low), high: formatValue(high), paths: ends.join('') });
  const text = contourMessages;
  return (
    <ChartFrame
      title={title}
      language={language}
      summary={summary}
      table={(most) => descentTable(most, paths, (path, step) => path.z[step] ?? NaN, { descent: text.descent[language], step: text.step[language], value: zLabel, x: xLabel, y: yLabel })}
      legend={
        <ul className={frame.legend}>
          {paths.map((path) => (
            <li key={path.id}>
              <Swatch color={path.color} dashed={false} /> {path.label}
            </li>
          ))}
          <li>{scatter3dMessages.hint[language]}</li>
        </ul>
      }
    >
      {(full) => (
        <div ref={ref}>
          <Turner title={title} language={language}>
            {(turn) => width > 0 && <SurfaceCanvas label={summary} height={full ? window.innerHeight - 150 : Math.min(height, Math.max(240, 0.8 * width))} {...{ terrain, axes, paths, steps, turn, width }} />}
          </Turner>
        </div>
      )}
    </ChartFrame>
  );
}

/** Round numbers on an even axis; elsewhere the values at even heights. */
function heightAxis(name: string, { box, scale }: Terrain, even: boolean): BoxAxis {
  if (even) return linearAxis(name, box[2], formatTick);
  return {
    name,
    ticks: (count) => Array.from({ length: count + 1 }, (_, i) => ({ at: (2 * i) / count - 1, label: formatValue(Number(scale.invert(i / count).toPrecision(2))) })),
  };
}
