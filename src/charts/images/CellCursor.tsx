import type { KeyboardEvent, PointerEvent, ReactElement, ReactNode } from 'react';
import styles from './images.module.css';

export interface Cursor {
  readonly row: number;
  readonly column: number;
  /** Cells that an arrow key moves by; 1 unless given. */
  readonly step?: number;
  readonly spoken: string;
  readonly onMove: (row: number, column: number) => void;
}

interface CellCursorProps {
  readonly label: string;
  /** In cells. */
  readonly height: number;
  readonly width: number;
  /** Greatest width in CSS pixels. */
  readonly size: number;
  /** Of a cell, height to width. */
  readonly stretch: number;
  readonly cursor: Cursor | undefined;
  /** Fills the frame. */
  readonly children: ReactNode;
}

/** The frame of a picture made of cells, with a cursor that pointer and arrow keys move from cell to cell. */
export function CellCursor({ label, height, width, size, stretch, cursor, children }: CellCursorProps): ReactElement {
  const onPointer = (event: PointerEvent<HTMLDivElement>): void => {
    const place = event.currentTarget.getBoundingClientRect();
    const cell = (at: number, length: number, count: number): number => Math.min(count - 1, Math.max(0, Math.floor((at / length) * count)));
    cursor?.onMove(cell(event.clientY - place.top, place.height, height), cell(event.clientX - place.left, place.width, width));
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!cursor) return;
    const { row, column, step = 1 } = cursor;
    const moves: Record<string, readonly [number, number]> = { ArrowLeft: [row, column - step], ArrowRight: [row, column + step], ArrowUp: [row - step, column], ArrowDown: [row + step, column], Home: [0, 0], End: [height - 1, width - 1] };
    const to = moves[event.key];
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    if (to[0] >= 0 && to[1] >= 0 && to[0] < height && to[1] < width) cursor.onMove(...to);
  };
  const style = { maxWidth: size, aspectRatio: `${width} / ${height * stretch}` };
  if (!cursor) return <div className={styles.valueGrid} style={style} role="img" aria-label={label}>{children}</div>;
  return (
    <div
      className={styles.valueGrid} style={style} role="slider" tabIndex={0} aria-label={label} aria-valuemin={1} aria-valuemax={width * height}
      aria-valuenow={cursor.row * width + cursor.column + 1} aria-valuetext={cursor.spoken} data-movable="" onPointerDown={onPointer} onPointerMove={onPointer} onKeyDown={onKey}
    >
      {children}
    </div>
  );
}
