import { type ReactElement, useEffect, useId, useMemo, useRef } from 'react';
import { finiteRange } from '../../engine/stats/histogram';
import { useTheme } from '../frame/useTheme';
import { CellCursor, type Cursor } from './CellCursor';
import { themeColors } from './drawTiles';
import styles from './images.module.css';
import { paintValue } from './paint';

/** A rectangle of cells. */
export interface CellFrame {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
  /** Drawn thick: what is looked at. Thin frames only part the picture. */
  readonly strong: boolean;
}

export interface ValueGridProps {
  readonly label: string;
  readonly height: number;
  readonly width: number;
  /** Row by row; cells of NaN are crossed out. */
  readonly values: ArrayLike<number>;
  readonly diverging?: boolean;
  /** Values of the palest and of the darkest cell; those of the picture unless given. */
  readonly range?: readonly [number, number];
  readonly frames?: readonly CellFrame[];
  /** Single cells to be marked. */
  readonly marks?: readonly { readonly row: number; readonly column: number }[];
  /** Greatest width in CSS pixels. */
  readonly size?: number;
  /** Of a cell, height to width; 1 unless given. */
  readonly stretch?: number;
  readonly cursor?: Cursor;
}

/** A table of numbers as shades, with frames over it and a cursor that pointer and arrow keys move from cell to cell. */
export function ValueGrid(props: ValueGridProps): ReactElement {
  const { label, height, width, values, diverging = false, range, frames = [], marks = [], size = 336, stretch = 1, cursor } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const crossed = useId();
  const missing = useMemo(() => missingCells(values, width), [values, width]);
  const [low, high] = range ?? finiteRange(values);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context || width === 0 || height === 0) return;
    const image = context.createImageData(width, height);
    const { positive, negative } = themeColors(canvas.current, diverging);
    for (let i = 0; i < width * height; i++) paintValue(image, i, values[i] ?? Number.NaN, low, high, positive, negative);
    context.putImageData(image, 0, 0);
  }, [values, width, height, low, high, diverging, theme]);

  return (
    <CellCursor label={label} height={height} width={width} size={size} stretch={stretch} cursor={cursor}>
      <canvas ref={canvas} className={styles.cells} width={width} height={height} aria-hidden="true" />
      <svg className={styles.overlay} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <pattern id={crossed} width={1} height={1} patternUnits="userSpaceOnUse"><path className={styles.crossed} d="M0 1L1 0" /></pattern>
        <path d={missing} fill={`url(#${crossed})`} />
        {frames.map((frame, i) => <rect key={i} className={frame.strong ? styles.window : styles.border} x={frame.column} y={frame.row} width={frame.width} height={frame.height} />)}
        {marks.map((mark, i) => <rect key={i} className={styles.mark} x={mark.column} y={mark.row} width={1} height={1} />)}
      </svg>
    </CellCursor>
  );
}

/** The cells of NaN as a path, one cell a unit. */
function missingCells(values: ArrayLike<number>, width: number): string {
  return Array.from(values, (value, i) => (Number.isNaN(value) ? `M${i % width} ${Math.floor(i / width)}h1v1h-1z` : '')).join('');
}
