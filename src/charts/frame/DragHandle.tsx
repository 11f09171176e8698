import type { KeyboardEvent, PointerEvent, ReactElement } from 'react';
import styles from './frame.module.css';

interface DragHandleProps {
  /** Pixels of the drawing. */
  readonly x: number;
  readonly y: number;
  readonly color: string;
  readonly label: string;
  /** Where it stands, in words; `value` is what a slider can say of it. */
  readonly spoken: string;
  readonly value: number;
  readonly range: readonly [number, number];
  readonly onMove: (x: number, y: number) => void;
}

const littleStep = 4;
const largeStep = 20;

/** A point of a drawing that is moved by pointer, by finger and by arrow keys (with Shift, farther). Stands directly in the `svg`. */
export function DragHandle({ x, y, color, label, spoken, value, range, onMove }: DragHandleProps): ReactElement {
  const onPointer = (event: PointerEvent<SVGGElement>): void => {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    else if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const place = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (place) onMove(event.clientX - place.left, event.clientY - place.top);
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.shiftKey ? largeStep : littleStep;
    const moves: Record<string, readonly [number, number]> = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    const by = moves[event.key];
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(x + by[0], y + by[1]);
  };
  return (
    <g
      className={styles.handle} transform={`translate(${x} ${y})`} role="slider" tabIndex={0} aria-label={label} aria-valuetext={spoken}
      aria-valuemin={range[0]} aria-valuemax={range[1]} aria-valuenow={value} onPointerDown={onPointer} onPointerMove={onPointer} onKeyDown={onKey}
    >
      <circle className={styles.grip} r={22} />
      <circle className={styles.knob} r={8} fill={color} />
    </g>
  );
}
