import { type KeyboardEvent, type PointerEvent, type ReactElement, useMemo, useState } from 'react';
import { normalPercentiles } from '../../engine/stats/compress';
import { Axes } from '../frame/Axes';
import frame from '../frame/frame.module.css';
import type { ChartLanguage } from '../frame/language';
import { fill } from '../frame/messages';
import { formatPlace, placeOf, type MomentAxis } from '../frame/moment';
import { formatValue } from '../frame/number';
import { linearScale } from '../frame/scale';
import { nearestIndex } from '../line/abscissa';
import { axisTicks } from '../line/axisTicks';
import { planDates, planElapsed, planX, planY } from '../line/domains';
import { bandPath, type PercentilePoint } from './bands';
import styles from './distributions.module.css';
import { distributionMessages } from './messages';
import { percentileName } from './percentileName';

interface DistributionReaderProps {
  readonly title: string;
  readonly language: ChartLanguage;
  readonly series: readonly PercentilePoint[];
  readonly color: string;
  readonly axis: MomentAxis;
  readonly width: number;
  readonly height: number;
}

const planners = { step: planX, seconds: planElapsed, wall: planDates } as const;
const middle = normalPercentiles.indexOf(50);

/** The bands, and a reader that works by pointer and by arrow keys. */
export function DistributionReader({ title, language, series, color, axis, width, height }: DistributionReaderProps): ReactElement {
  const [reading, setReading] = useState<number | null>(null);
  const box = { left: 56, right: Math.max(120, width - 14), top: 10, bottom: height - 42 };
  const text = distributionMessages;
  const start = series[0]?.point.wallTime ?? 0;
  const places = useMemo(() => series.map(({ point }) => placeOf(point, axis, start)), [series, axis, start]);
  const plans = useMemo(() => {
    const low = Math.min(...series.map(({ values }) => values[0] ?? Infinity));
    const high = Math.max(...series.map(({ values }) => values.at(-1) ?? -Infinity));
    return { x: planners[axis](places[0] ?? 0, places.at(-1) ?? 0, width), y: planY(low, high, height - 52, false) };
  }, [series, places, axis, width, height]);
  const x = linearScale(plans.x.domain, [box.left, box.right]);
  const y = linearScale(plans.y.domain, [box.bottom, box.top]);
  const xs = places.map(x);
  const read = reading !== null && reading < series.length ? reading : null;
  const at = read ?? series.length - 1;
  const values = series[at]?.values;
  const place = formatPlace(places[at] ?? 0, axis);
  const left = xs[at] ?? 0;

  const onPointer = (event: PointerEvent<HTMLDivElement>): void => {
    const bounds = event.currentTarget.getBoundingClientRect();
    setReading(nearestIndex(places, x.invert(box.left + ((event.clientX - bounds.left) / bounds.width) * (box.right - box.left))));
  };
  const onKey = (event: KeyboardEvent): void => {
    const last = series.length - 1;
    const to = { ArrowLeft: at - 1, ArrowDown: at - 1, ArrowRight: at + 1, ArrowUp: at + 1, Home: 0, End: last }[event.key];
    if (to === undefined && event.key !== 'Escape') return;
    setReading(to === undefined ? null : Math.min(last, Math.max(0, to)));
    event.preventDefault();
  };

  return (
    <div className={styles.plot}>
      <svg width={width} height={height} aria-hidden="true">
        <Axes x={x} y={y} xTicks={axisTicks(plans.x, x, width)} yTicks={axisTicks(plans.y, y)} />
        <text className={styles.axisName} x={box.right} y={height - 4} textAnchor="end">{text[axis][language]}</text>
        {normalPercentiles.slice(0, middle).map((percent, lower) => (
          <path key={percent} className={styles.band} fill={color} d={bandPath(xs, series, lower, normalPercentiles.length - 1 - lower, y)} />
        ))}
        <path className={styles.median} stroke={color} d={`M${series.map(({ values: all }, i) => `${xs[i] ?? 0} ${y(all[middle] ?? 0)}`).join('L')}`} />
        {read !== null && <path className={styles.hair} d={`M${left} ${box.top}V${box.bottom}`} />}
      </svg>
      <div
        className={frame.reader}
        style={{ left: box.left, top: box.top, width: box.right - box.left, height: box.bottom - box.top }}
        role="slider"
        tabIndex={0}
        aria-label={fill(text.read[language], { title })}
        aria-valuemin={0}
        aria-valuemax={series.length - 1}
        aria-valuenow={at}
        aria-valuetext={fill(text.at[language], { axis: text[axis][language], place, median: formatValue(values?.[middle] ?? 0), low: formatValue(values?.[0] ?? 0), high: formatValue(values?.at(-1) ?? 0) })}
        onPointerMove={onPointer}
        onPointerDown={onPointer}
        onPointerLeave={() => setReading(null)}
        onBlur={() => setReading(null)}
        onKeyDown={onKey}
      />
      {read !== null && values && (
        <div className={frame.tooltip} data-left={left > (box.left + box.right) / 2 || undefined} style={{ left, top: (box.top + box.bottom) / 2 }} aria-hidden="true">
          <div className={frame.tooltipHead}>{text[axis][language]} {place}</div>
          <table>
            <tbody>
              {[...normalPercentiles.keys()].reverse().map((i) => (
                <tr key={i}>
                  <td>{percentileName(normalPercentiles[i] ?? 0, language)}</td>
                  <td>{formatValue(values[i] ?? 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
