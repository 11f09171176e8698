import type { ReactElement } from 'react';
import styles from './network.module.css';

interface VolumeDrawingProps {
  /** Height, width and channels, or the length of a row. */
  readonly shape: readonly number[];
  /** Rows that the values are drawn in, one a position; else they are one row. */
  readonly rows: number;
}

// Pixels of the drawing for one of the picture's.
const scale = 0.5;

/** What a layer gives on: maps as a box as deep as there are channels (by their logarithm), rows as cells or as a bar. */
export function VolumeDrawing({ shape, rows }: VolumeDrawingProps): ReactElement {
  const [height = 1, width, channels = 1] = shape;
  return width === undefined ? <Row length={height} rows={rows} /> : <Box height={height * scale} width={width * scale} depth={3 * Math.log2(channels)} />;
}

function Box({ height, width, depth }: { readonly height: number; readonly width: number; readonly depth: number }): ReactElement {
  return (
    <svg className={styles.drawing} width={width + depth + 2} height={height + depth + 2} aria-hidden="true">
      <g transform={`translate(1 ${depth + 1})`}>
        <path className={styles.side} d={`M0 0l${depth} ${-depth}h${width}l${-depth} ${depth}zM${width} 0l${depth} ${-depth}v${height}l${-depth} ${depth}z`} />
        <rect className={styles.front} width={width} height={height} />
      </g>
    </svg>
  );
}

function Row({ length, rows }: { readonly length: number; readonly rows: number }): ReactElement {
  const columns = length / rows;
  const cell = Math.min(9, 110 / columns);
  const [width, height] = rows > 1 ? [columns * cell, rows * 13] : [110, 9];
  return (
    <svg className={styles.drawing} width={width + 2} height={height + 2} aria-hidden="true">
      <g transform="translate(1 1)">
        {rows === 1 && <rect className={styles.front} width={width} height={height} />}
        {rows > 1 && Array.from({ length }, (_, i) => <rect key={i} className={styles.front} x={(i % columns) * cell} y={Math.floor(i / columns) * 13} width={cell} height={9} />)}
      </g>
    </svg>
  );
}
