import type { ReactElement } from 'react';
import type { ReliabilityBin } from '../../engine/stats/calibration';
import { Axes } from '../frame/Axes';
import { ChartFrame } from '../frame/ChartFrame';
import frame from '../frame/frame.module.css';
import { fill } from '../frame/messages';
import { formatValue } from '../frame/number';
import { plotScales } from '../frame/plotArea';
import { Swatch } from '../frame/Swatch';
import { useWidth } from '../frame/useWidth';
import { reliabilityMessages as text } from './messages';
import type { ReliabilityDiagramProps } from './props';
import styles from './reliability.module.css';

type FullBin = ReliabilityBin & { readonly accuracy: number; readonly confidence: number };
const isFull = (bin: ReliabilityBin): bin is FullBin => bin.count > 0;

/** How often answers of each confidence are right, as bars beside the diagonal on which both agree. */
export function ReliabilityDiagram({ title, language, bins, color, height = 300 }: ReliabilityDiagramProps): ReactElement {
  const { ref, width } = useWidth<HTMLDivElement>();
  const full = bins.filter(isFull);
  const total = full.reduce((sum, { count }) => sum + count, 0);
  const surer = full.filter(({ accuracy, confidence }) => confidence > accuracy).length;
  const summary = fill(text.summary[language], { count: formatValue(total), over: text[2 * surer > full.length ? 'over' : 'under'][language] });
  const tell = ({ from, to, count, accuracy, confidence }: FullBin): string => fill(text.bin[language], { from: from.toFixed(1), to: to.toFixed(1), count: formatValue(count), accuracy: accuracy.toFixed(3), confidence: confidence.toFixed(3) });

  const draw = (plotHeight: number): ReactElement => {
    const { x, y } = plotScales(width, plotHeight, [0, 1], [0, 1]);
    return (
      <svg width={width} height={plotHeight} role="img" aria-label={summary}>
        <Axes x={x} y={y} xLabel={text.confidence[language]} yLabel={text.accuracy[language]} grid="both" />
        {full.map((bin) => {
          const [left, right] = [x(bin.from) + 1, x(bin.to) - 1];
          const [top, bottom] = [Math.min(y(bin.accuracy), y(bin.confidence)), Math.max(y(bin.accuracy), y(bin.confidence))];
          return (
            <g key={bin.from}>
              <rect x={left} width={right - left} y={y(bin.accuracy)} height={y(0) - y(bin.accuracy)} fill={color} className={styles.bar} />
              <rect x={left} width={right - left} y={top} height={bottom - top} className={styles.gap} />
              <text x={(left + right) / 2} y={y(0) - 6} className={styles.count}>{formatValue(bin.count)}</text>
              <title>{tell(bin)}</title>
            </g>
          );
        })}
        <path className={styles.diagonal} d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} />
      </svg>
    );
  };
  return (
    <ChartFrame
      title={title} language={language} summary={`${summary} ${full.map(tell).join(' ')}`}
      table={() => ({
        columns: [text.range[language], text.count[language], text.confidence[language], text.accuracy[language]],
        rows: bins.map(({ from, to, count, confidence, accuracy }) => [`${from.toFixed(1)}–${to.toFixed(1)}`, count, confidence ?? Number.NaN, accuracy ?? Number.NaN]),
      })}
      legend={
        <ul className={frame.legend}>
          <li><Swatch color={color} dashed={false} /> {text.accuracy[language]}</li>
          <li><Swatch color="var(--bad)" dashed={false} /> {text.gap[language]}</li>
          <li><Swatch color="var(--ink-2)" dashed /> {text.perfect[language]}</li>
        </ul>
      }
    >
      {(wholeScreen) => <div ref={ref}>{width > 0 && draw(wholeScreen ? window.innerHeight - 150 : height)}</div>}
    </ChartFrame>
  );
}
