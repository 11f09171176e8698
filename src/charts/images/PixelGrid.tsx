import { type ReactElement, useEffect, useRef } from 'react';
import { CellCursor, type Cursor } from './CellCursor';
import styles from './images.module.css';

interface PixelGridProps {
  readonly label: string;
  readonly height: number;
  readonly width: number;
  /** RGBA bytes, row by row. */
  readonly rgba: Uint8ClampedArray;
  /** Greatest width in CSS pixels. */
  readonly size: number;
  /** Rows and columns about the cursor that are framed. */
  readonly frame: { readonly row: number; readonly column: number; readonly height: number; readonly width: number };
  readonly cursor: Cursor;
}

/** A picture in its own colours, whatever the theme, with a cursor that goes from pixel to pixel. */
export function PixelGrid({ label, height, width, rgba, size, frame, cursor }: PixelGridProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(rgba), width, height), 0, 0);
  }, [rgba, width, height]);
  return (
    <CellCursor label={label} height={height} width={width} size={size} stretch={1} cursor={cursor}>
      <canvas ref={canvas} className={styles.cells} width={width} height={height} aria-hidden="true" />
      <svg className={styles.overlay} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.window} x={frame.column} y={frame.row} width={frame.width} height={frame.height} />
        <rect className={styles.mark} x={cursor.column} y={cursor.row} width={1} height={1} />
      </svg>
    </CellCursor>
  );
}
