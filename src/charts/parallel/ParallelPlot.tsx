import { type KeyboardEvent, type PointerEvent, type ReactElement, useMemo, useState } from 'react';
import { ChartFrame } from '../frame/ChartFrame';
import frame from '../frame/frame.module.css';
import { fill } from '../frame/messages';
import { formatValue } from '../frame/number';
import { useWidth } from '../frame/useWidth';
import { AxisBrush } from './AxisBrush';
import { type Brushes, heightsOf, linePath, nearestRow, passes, placeAxis, qualityColor } from './geometry';
import { parallelMessages } from './messages';
import styles from './parallel.module.css';
import type { ParallelPlotProps, ParallelRow } from './props';

const room = { side: 46, top: 44, bottom: 18 } as const;
// Names of axes closer than this stand in three rows.
const roomyAxes = 130;
const nameRow = 14;
/** Pixels around a line that count as on it. */
const reach = 16;

/** One line a row over axes side by side, coloured by the last of them; brushes on the axes choose among the lines. */
export function ParallelPlot({ title, language, axes, rows, better, highlighted, onHighlight, height = 320, format = formatValue }: ParallelPlotProps): ReactElement {
  const { ref, width } = useWidth<HTMLDivElement>();
  const [brushes, setBrushes] = useState<Brushes>({});
  const [own, setOwn] = useState<string | null>(null);
  const lit = highlighted === undefined ? own : highlighted;
  const light = (row: string | null): void => { (onHighlight ?? setOwn)(row); };
  const placed = useMemo(() => axes.map((axis) => placeAxis(axis, rows, format)), [axes, rows, format]);
  const last = placed.at(-1);
  const qualityOf = (row: ParallelRow): number | null => {
    const share = last?.shareOf(row.values[last.axis.id]) ?? null;
    return share === null ? null : better === 'higher' ? share : 1 - share;
  };
  const byQuality = [...rows].sort((a, b) => (qualityOf(a) ?? -1) - (qualityOf(b) ?? -1));
  const through = byQuality.filter((row) => passes(row, placed, brushes));
  const text = (row: ParallelRow): string => `${row.label}: ${axes.map((axis) => `${axis.label} ${cellText(row, axis.id, format)}`).join(', ')}`;
  const summary = fill(parallelMessages.summary[language], { count: rows.length, axes: axes.map((axis) => axis.label).join(language === 'zh' ? '、' : ', '), shown: through.length });
  const litRow = rows.find((row) => row.id === lit);

  const draw = (drawnHeight: number): ReactElement => {
    const bottom = drawnHeight - room.bottom;
    const gap = Math.max(20, width - 2 * room.side) / Math.max(1, placed.length - 1);
    const nameRows = gap < roomyAxes ? 3 : 1;
    const top = room.top + (nameRows - 1) * nameRow;
    const x = (axis: number): number => room.side + axis * gap;
    const y = (share: number): number => bottom - share * (bottom - top);
    const onPointer = (event: PointerEvent<HTMLDivElement>): void => {
      const box = event.currentTarget.getBoundingClientRect();
      const share = (bottom - (event.clientY - box.top)) / (bottom - top);
      light(nearestRow(through, placed, (event.clientX - box.left - room.side) / gap, share, reach / (bottom - top)));
    };
    const onKey = (event: KeyboardEvent): void => {
      const at = through.findIndex((row) => row.id === lit);
      const moves: Readonly<Record<string, number>> = { ArrowUp: at + 1, ArrowDown: at < 0 ? through.length - 1 : at - 1, Home: 0, End: through.length - 1 };
      const to = moves[event.key];
      if (to === undefined && event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      light(to === undefined ? null : (through[Math.min(through.length - 1, Math.max(0, to))]?.id ?? null));
    };
    return (
      <div className={styles.plot}>
        <svg width={width} height={drawnHeight} role="img" aria-label={summary}>
          {byQuality.map((row) => {
            const quality = qualityOf(row);
            const faint = !through.includes(row);
            return (
              <path key={row.id} className={styles.line} data-faint={faint ? '' : undefined} data-lit={row.id === lit ? '' : undefined}
                stroke={faint ? undefined : quality === null ? 'var(--ink-3)' : qualityColor(quality)} strokeDasharray={quality === null ? '3 4' : undefined}
                d={linePath(heightsOf(row, placed), x, y)} />
            );
          })}
          {placed.map(({ axis, ticks }, i) => {
            const brush = brushes[axis.id];
            return (
              <g key={axis.id} className={styles.labels} aria-hidden="true">
                <line className={styles.axis} x1={x(i)} x2={x(i)} y1={y(0)} y2={y(1)} />
                {brush && <rect className={styles.brush} x={x(i) - 6} width={12} y={y(brush.high)} height={Math.max(1, y(brush.low) - y(brush.high))} />}
                {ticks.map(({ at, label }) => <text key={label} x={x(i) + (i === placed.length - 1 ? -10 : 10)} y={y(at)} dy="0.35em" textAnchor={i === placed.length - 1 ? 'end' : 'start'}>{label}</text>)}
                <text className={styles.name} x={x(i)} y={top - 16 - (i % nameRows) * nameRow} textAnchor={i === 0 ? 'start' : i === placed.length - 1 ? 'end' : 'middle'} dx={i === 0 ? -room.side + 4 : i === placed.length - 1 ? room.side - 4 : 0}>{axis.label}</text>
              </g>
            );
          })}
        </svg>
        <div className={frame.reader} style={{ left: 0, top: 0, width, height: drawnHeight }} role="slider" tabIndex={0} aria-orientation="vertical"
          aria-label={fill(parallelMessages.reader[language], { title })} aria-valuemin={0} aria-valuemax={through.length}
          aria-valuenow={1 + through.findIndex((row) => row.id === lit)} aria-valuetext={litRow ? text(litRow) : '–'}
          onPointerMove={onPointer} onPointerLeave={() => { light(null); }} onKeyDown={onKey} />
        {placed.map((each, i) => (
          <AxisBrush key={each.axis.id} language={language} placed={each} brush={brushes[each.axis.id]} left={x(i)} top={top} height={bottom - top}
            onBrush={(brush) => { setBrushes(({ [each.axis.id]: _, ...others }) => (brush ? { ...others, [each.axis.id]: brush } : others)); }} />
        ))}
      </div>
    );
  };
  return (
    <ChartFrame title={title} language={language} summary={summary}
      table={() => ({ columns: ['', ...axes.map((axis) => axis.label)], rows: [...byQuality].reverse().map((row) => [row.label, ...axes.map((axis) => row.values[axis.id] ?? '')]) })}
      legend={(
        <div className={styles.foot}>
          <span>{parallelMessages.worse[language]}<span className={styles.ramp} aria-hidden="true" />{parallelMessages.better[language]}</span>
          {Object.keys(brushes).length > 0 ? <button type="button" onClick={() => { setBrushes({}); }}>{parallelMessages.clear[language]}</button> : <span>{parallelMessages.hint[language]}</span>}
          <span aria-hidden="true">{litRow && text(litRow)}</span>
        </div>
      )}>
      {(full) => <div ref={ref}>{width > 0 && draw(full ? window.innerHeight - 170 : height)}</div>}
    </ChartFrame>
  );
}

function cellText(row: ParallelRow, axis: string, format: (value: number) => string): string {
  const value = row.values[axis] ?? null;
  return value === null ? '–' : typeof value === 'number' ? format(value) : value;
}
