import type { ReactElement } from 'react';
import styles from './histogramSeries.module.css';
import { type HistogramMode, ridgePath, type RidgePlot } from './geometry';
import type { Slices } from './slices';

interface RidgesProps {
  readonly series: Slices;
  readonly plot: RidgePlot;
  readonly mode: HistogramMode;
  readonly color: string;
  /** The slice being read; null for none. */
  readonly read: number | null;
}

/** Percent of the series' colour in the oldest histogram; the newest has all of it. */
const faintest = 30;

/** All histograms, the oldest first, so that the newest covers them. */
export function Ridges({ series: { slices }, plot, mode, color, read }: RidgesProps): ReactElement {
  const shade = (i: number): string => {
    const share = slices.length > 1 ? faintest + ((100 - faintest) * i) / (slices.length - 1) : 100;
    return `color-mix(in oklab, ${color} ${Math.round(share)}%, var(--surface))`;
  };
  return (
    <g>
      {slices.map((slice, i) => (
        <path
          key={i}
          className={mode === 'offset' ? styles.ridge : styles.line}
          d={ridgePath(slice, plot.baselines[i] ?? 0, plot)}
          data-read={i === read || undefined}
          {...(mode === 'offset' ? { fill: shade(i) } : { stroke: shade(i) })}
        />
      ))}
    </g>
  );
}
