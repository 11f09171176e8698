import { useId, type ReactElement } from 'react';
import { Axes } from '../../../charts/frame/Axes';
import { ChartFrame } from '../../../charts/frame/ChartFrame';
import { DragHandle } from '../../../charts/frame/DragHandle';
import frame from '../../../charts/frame/frame.module.css';
import { plotScales } from '../../../charts/frame/plotArea';
import { Swatch } from '../../../charts/frame/Swatch';
import { useWidth } from '../../../charts/frame/useWidth';
import type { Line, Points } from '../../../engine/stats/lineFit';
import { four } from '../../figure/numbers';
import { wordsOf } from '../../figure/words';
import type { Language } from '../../lesson';
import { messages } from './messages';
import styles from './risk.module.css';

export interface DrawnLine extends Line {
  readonly label: string;
  readonly color: string;
}

interface RiskPlotProps {
  readonly language: Language;
  readonly points: Points;
  /** Index of the point that may be dragged. */
  readonly outlier: number | null;
  readonly line: Line;
  readonly others: readonly DrawnLine[];
  readonly onLine: (line: Line) => void;
  readonly onOutlier: (x: number, y: number) => void;
}

const xRange = [0.5, 5] as const;
const yRange = [0, 9] as const;
/** Where the line is taken hold of. */
const ends = [1, 4.5] as const;
const height = 380;

const within = (value: number, [low, high]: readonly [number, number]): number => Math.min(high, Math.max(low, value));
const at = ({ slope, intercept }: Line, x: number): number => slope * x + intercept;

/** The houses, the learner's line with handles at its ends, the best lines, and the outlier. */
export function RiskPlot({ language, points, outlier, line, others, onLine, onOutlier }: RiskPlotProps): ReactElement {
  const t = wordsOf(messages, language);
  const { ref, width } = useWidth<HTMLDivElement>();
  const clip = useId();
  const { x, y } = plotScales(width, height, xRange, yRange);
  const drawn = (one: Line): string => `M${x.range[0]} ${y(at(one, x.domain[0]))}L${x.range[1]} ${y(at(one, x.domain[1]))}`;
  const bend = (end: 0 | 1, price: number): void => {
    const [left, right] = end === 0 ? [price, at(line, ends[1])] : [at(line, ends[0]), price];
    const slope = (right - left) / (ends[1] - ends[0]);
    onLine({ slope, intercept: left - slope * ends[0] });
  };
  const summary = `${t('yours')}: y = ${four(line.slope)} x + ${four(line.intercept)}`;
  return (
    <ChartFrame
      title={t('riskTitle')} language={language} summary={summary} table={() => ({ columns: [t('area'), t('price'), t('yours')], rows: points.x.map((px, i) => [px, points.y[i] ?? '', at(line, px)]) })}
      legend={(
        <ul className={frame.legend}>
          <li><Swatch color="var(--accent)" dashed={false} /> {t('yours')}</li>
          {others.map((other) => <li key={other.label}><Swatch color={other.color} dashed /> {other.label}</li>)}
        </ul>
      )}
    >
      {() => (
        <div ref={ref}>
          <svg width={width} height={height} aria-label={summary}>
            <clipPath id={clip}><rect x={x.range[0]} y={y.range[1]} width={Math.max(0, x.range[1] - x.range[0])} height={Math.max(0, y.range[0] - y.range[1])} /></clipPath>
            <Axes x={x} y={y} xLabel={t('area')} yLabel={t('price')} grid="both" />
            <g clipPath={`url(#${clip})`}>
              <path className={styles.residuals} d={points.x.map((px, i) => `M${x(px)} ${y(points.y[i] ?? 0)}V${y(at(line, px))}`).join('')} />
              {others.map((other) => <path key={other.label} className={styles.best} stroke={other.color} d={drawn(other)} />)}
              <path className={styles.yours} d={drawn(line)} />
            </g>
            <g className={styles.houses}>{points.x.map((px, i) => i !== outlier && <circle key={i} cx={x(px)} cy={y(points.y[i] ?? 0)} r={4} />)}</g>
            {ends.map((end, i) => (
              <DragHandle
                key={end} x={x(end)} y={within(y(at(line, end)), [y.range[1], y.range[0]])} color="var(--accent)" label={t(i === 0 ? 'leftHandle' : 'rightHandle')} spoken={four(at(line, end))} value={at(line, end)} range={yRange}
                onMove={(_, py) => bend(i === 0 ? 0 : 1, within(y.invert(py), yRange))}
              />
            ))}
            {outlier !== null && (
              <DragHandle
                x={x(points.x[outlier] ?? 0)} y={y(points.y[outlier] ?? 0)} color="var(--bad)" label={t('outlierHandle')} value={points.y[outlier] ?? 0} range={yRange}
                spoken={t('outlierAt', { x: four(points.x[outlier] ?? 0), y: four(points.y[outlier] ?? 0) })} onMove={(px, py) => onOutlier(within(x.invert(px), xRange), within(y.invert(py), yRange))}
              />
            )}
          </svg>
        </div>
      )}
    </ChartFrame>
  );
}
