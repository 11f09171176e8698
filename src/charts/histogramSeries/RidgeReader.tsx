import { type KeyboardEvent, type PointerEvent, type ReactElement, useMemo, useState } from 'react';
import { Axes } from '../frame/Axes';
import frame from '../frame/frame.module.css';
import type { ChartLanguage } from '../frame/language';
import { fill } from '../frame/messages';
import { formatPlace, placeOf, type MomentAxis } from '../frame/moment';
import { formatValue } from '../frame/number';
import { linearScale } from '../frame/scale';
import { type HistogramMode, nearestSlice, planRidges } from './geometry';
import styles from './histogramSeries.module.css';
import { histogramSeriesMessages } from './messages';
import { momentLabels } from './momentLabels';
import { Ridges } from './Ridges';
import type { Slices } from './slices';

interface RidgeReaderProps {
  readonly title: string;
  readonly language: ChartLanguage;
  readonly series: Slices;
  readonly color: string;
  readonly mode: HistogramMode;
  readonly axis: MomentAxis;
  readonly width: number;
  readonly height: number;
}

interface Reading {
  readonly slice: number;
  readonly bin: number;
}

const room = { left: { offset: 14, overlay: 56 }, right: { offset: 74, overlay: 16 }, top: 10, bottom: 26 } as const;

/** The histograms, and a reader that works by pointer and by arrow keys. */
export function RidgeReader({ title, language, series, color, mode, axis, width, height }: RidgeReaderProps): ReactElement {
  const [reading, setReading] = useState<Reading | null>(null);
  const box = useMemo(() => ({ left: room.left[mode], right: Math.max(room.left[mode] + 60, width - room.right[mode]), top: room.top, bottom: height - room.bottom }), [width, height, mode]);
  const plot = useMemo(() => planRidges(series, mode, axis, box), [series, mode, axis, box]);
  const { edges, slices } = series;
  const bins = edges.length - 1;
  const text = histogramSeriesMessages;
  const start = slices[0]?.point.wallTime ?? 0;
  const placeText = (slice: number): string => formatPlace(placeOf(slices[slice]?.point ?? { step: 0, wallTime: start }, axis, start), axis);
  // The series may have become shorter since.
  const read = reading && reading.slice < slices.length ? reading : null;
  const values = read && {
    axis: text[axis][language], place: placeText(read.slice), from: formatValue(edges[read.bin] ?? 0), to: formatValue(edges[read.bin + 1] ?? 0),
    count: formatValue(slices[read.slice]?.counts[read.bin] ?? 0),
  };
  const top = read && (plot.baselines[read.slice] ?? 0) - plot.rise(slices[read.slice]?.counts[read.bin] ?? 0);
  const left = read && box.left + ((read.bin + 0.5) * (box.right - box.left)) / bins;

  const onPointer = (event: PointerEvent<HTMLDivElement>): void => {
    const place = event.currentTarget.getBoundingClientRect();
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(((event.clientX - place.left) / place.width) * bins)));
    setReading({ bin, slice: nearestSlice(series, plot, bin, box.top + event.clientY - place.top) });
  };
  const onKey = (event: KeyboardEvent): void => {
    const from = read ?? { slice: slices.length - 1, bin: Math.floor(bins / 2) };
    const moves: Record<string, Reading> = {
      ArrowLeft: { ...from, bin: from.bin - 1 }, ArrowRight: { ...from, bin: from.bin + 1 },
      ArrowUp: { ...from, slice: from.slice - 1 }, ArrowDown: { ...from, slice: from.slice + 1 },
      Home: { ...from, slice: 0 }, End: { ...from, slice: slices.length - 1 },
    };
    const to = moves[event.key];
    if (!to && event.key !== 'Escape') return;
    setReading(to ? { slice: Math.min(slices.length - 1, Math.max(0, to.slice)), bin: Math.min(bins - 1, Math.max(0, to.bin)) } : null);
    event.preventDefault();
  };

  return (
    <div className={styles.plot}>
      <svg width={width} height={height} aria-hidden="true">
        <Axes x={plot.x} y={linearScale([0, series.most], [box.bottom, box.top])} grid={mode === 'offset' ? 'none' : 'rows'} {...(mode === 'offset' ? { yTicks: [] } : {})} />
        <Ridges {...{ series, plot, mode, color }} read={read?.slice ?? null} />
        {mode === 'offset' && momentLabels(plot.baselines).map((i) => (
          <text key={i} className={styles.moment} x={box.right + 8} y={plot.baselines[i]} dominantBaseline="central">{axis === 'wall' ? placeText(i).slice(11) : placeText(i)}</text>
        ))}
      </svg>
      <div
        className={frame.reader}
        style={{ left: box.left, top: box.top, width: box.right - box.left, height: box.bottom - box.top }}
        role="slider"
        tabIndex={0}
        aria-label={fill(text.read[language], { title })}
        aria-valuemin={0}
        aria-valuemax={slices.length - 1}
        aria-valuenow={read?.slice ?? slices.length - 1}
        aria-valuetext={values ? fill(text.at[language], values) : placeText(slices.length - 1)}
        onPointerMove={onPointer}
        onPointerDown={onPointer}
        onPointerLeave={() => setReading(null)}
        onBlur={() => setReading(null)}
        onKeyDown={onKey}
      />
      {values && top !== null && left !== null && (
        <div className={frame.tooltip} data-left={left > (box.left + box.right) / 2 || undefined} style={{ left, top: Math.min(box.bottom - 24, Math.max(box.top + 24, top)) }} aria-hidden="true">
          <div className={frame.tooltipHead}>{values.axis} {values.place}</div>
          <div>{values.from} – {values.to}</div>
          <strong>{values.count}</strong>
        </div>
      )}
    </div>
  );
}
