import { type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { niceStep, ticks } from '../../engine/stats/ticks';
import frame from '../frame/frame.module.css';
import type { ChartLanguage } from '../frame/language';
import { formatTick } from '../frame/number';
import { linearScale } from '../frame/scale';
import { textWidth } from '../frame/textWidth';
import kinds from '../graph/kinds.module.css';
import { fitText } from '../graph/itemSize';
import { operationKind } from '../graph/operationKind';
import { byteText } from './bytes';
import { timelineMessages as text } from './messages';
import { axisHeight, type Domain, placeRows, rowHeight, type TimelineRow } from './rows';
import styles from './timeline.module.css';

interface TimelineRowsProps {
  readonly rows: readonly TimelineRow[];
  readonly domain: Domain;
  readonly width: number;
  /** The row that is read. */
  readonly at: number | null;
  readonly language: ChartLanguage;
  readonly summary: string;
  readonly onPoint: (row: number) => void;
  /** Drags by a share of the domain. */
  readonly onMove: (share: number) => void;
}


/** Bars in their rows under an axis of time. */
export function TimelineRows({ rows, domain, width, at, language, summary, onPoint, onMove }: TimelineRowsProps): ReactElement {
  const clip = useId();
  const reading = useRef<SVGRectElement>(null);
  const [grip, setGrip] = useState<number | null>(null);
  useEffect(() => reading.current?.scrollIntoView({ block: 'nearest' }), [at]);
  const names = Math.min(width * 0.36, Math.max(80, ...rows.map(({ operation }) => textWidth(operation.node))) + 12);
  const bytes = width > 560 ? 76 : 0;
  const x = linearScale(domain, [names, Math.max(names + 40, width - bytes - 8)]);
  const [left, right] = x.range;
  const { placed, bottom: y } = placeRows(rows);
  const step = niceStep(domain[1] - domain[0], Math.max(2, Math.floor((right - left) / 90)));
  return (
    <svg
      width={width}
      height={y + 4}
      role="img"
      aria-label={summary}
      className={`${styles.rows ?? ''} ${kinds.kinds ?? ''}`}
      onPointerDown={(event) => setGrip(event.clientX)}
      onPointerMove={(event) => {
        const top = event.clientY - event.currentTarget.getBoundingClientRect().top;
        const row = placed.findIndex((one) => top >= one.top && top < one.top + rowHeight);
        if (row >= 0) onPoint(row);
        if (grip === null || event.buttons === 0) return;
        onMove((grip - event.clientX) / (right - left));
        setGrip(event.clientX);
      }}
      onPointerUp={() => setGrip(null)}
    >
      <clipPath id={clip}>
        <rect x={left} y={0} width={right - left} height={y + 4} />
      </clipPath>
      <g className={frame.axis} aria-hidden="true">
        {ticks(domain[0], domain[1], Math.max(2, Math.floor((right - left) / 90))).map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={axisHeight - 6} y2={y} />
            <text x={x(tick)} y={14} textAnchor="middle">
              {formatTick(tick, step)}
            </text>
          </g>
        ))}
        <text x={4} y={14}>
          {text.axis[language]}
        </text>
      </g>
      {placed.map(({ operation, device, top }, i) => (
        <g key={i} data-kind={operationKind(operation.op)} data-dead={operation.dead || undefined}>
          {device && (
            <text className={styles.device} x={4} y={top - 7}>
              {device}
            </text>
          )}
          {i === at && <rect ref={reading} className={styles.reader} x={0} y={top} width={width} height={rowHeight} />}
          <text className={styles.name} x={names - 6} y={top + 14}>
            {fitText(operation.node, names - 10, textWidth, 400)}
          </text>
          <g clipPath={`url(#${clip})`}>
            <rect className={styles.wait} x={x(operation.ready)} y={top + 8} width={Math.max(0, x(operation.start) - x(operation.ready))} height={4} />
            <rect className={styles.run} x={x(operation.start)} y={top + 4} width={Math.max(1.5, x(operation.end) - x(operation.start))} height={12} rx={2} />
          </g>
          {bytes > 0 && (
            <text className={styles.bytes} x={width - 6} y={top + 14}>
              {byteText(operation.bytes)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
