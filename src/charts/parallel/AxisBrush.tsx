import { type KeyboardEvent, type PointerEvent, type ReactElement, useRef } from 'react';
import type { ChartLanguage } from '../frame/language';
import { fill } from '../frame/messages';
import type { Brush, PlacedAxis } from './geometry';
import { parallelMessages } from './messages';
import styles from './parallel.module.css';

interface AxisBrushProps {
  readonly language: ChartLanguage;
  readonly placed: PlacedAxis;
  readonly brush: Brush | undefined;
  readonly left: number;
  readonly top: number;
  readonly height: number;
  /** Null takes the brush away. */
  readonly onBrush: (brush: Brush | null) => void;
}

const whole: Brush = { low: 0, high: 1 };
const keyStep = 0.05;
// A click is no range.
const leastShare = 0.02;
const clamp = (share: number): number => Math.min(1, Math.max(0, share));

/** The part of an axis that is let through: dragged over the axis, or moved by its two ends with pointer or arrow keys. */
export function AxisBrush({ language, placed, brush, left, top, height, onBrush }: AxisBrushProps): ReactElement {
  const shown = brush ?? whole;
  const from = useRef(0);
  const change = (next: Brush): void => { onBrush(next.low <= 0 && next.high >= 1 ? null : next); };
  /** The height under the pointer; the pressed element may be a handle, the axis is always the same. */
  const shareAt = (event: PointerEvent<HTMLElement>): number => {
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    return clamp(1 - (event.clientY - (box?.top ?? 0) - top) / height);
  };
  const end = (name: 'low' | 'high'): ReactElement => {
    const moveTo = (share: number): void => { change(name === 'low' ? { ...shown, low: Math.min(clamp(share), shown.high) } : { ...shown, high: Math.max(clamp(share), shown.low) }); };
    const onKey = (event: KeyboardEvent): void => {
      const moves: Readonly<Record<string, number>> = { ArrowUp: shown[name] + keyStep, ArrowDown: shown[name] - keyStep, ArrowRight: shown[name] + keyStep, ArrowLeft: shown[name] - keyStep, Home: 0, End: 1 };
      const to = moves[event.key];
      if (to !== undefined) moveTo(to);
      else if (event.key === 'Escape' && brush) onBrush(null);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    return (
      <div role="slider" tabIndex={0} aria-orientation="vertical" aria-label={fill(parallelMessages[name === 'low' ? 'lowest' : 'highest'][language], { axis: placed.axis.label })}
        aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(100 * shown[name])} aria-valuetext={placed.textAt(shown[name])}
        className={styles.handle} data-moved={brush ? '' : undefined} style={{ left, top: top + height * (1 - shown[name]) }}
        onKeyDown={onKey}
        onPointerDown={(event) => { event.currentTarget.setPointerCapture(event.pointerId); }}
        onPointerMove={(event) => { if (event.currentTarget.hasPointerCapture(event.pointerId)) moveTo(shareAt(event)); }} />
    );
  };
  return (
    <>
      <div className={styles.strip} style={{ left, top, height }} aria-hidden="true"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          from.current = shareAt(event);
        }}
        onPointerMove={(event) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
          const to = shareAt(event);
          if (Math.abs(to - from.current) >= leastShare) change({ low: Math.min(to, from.current), high: Math.max(to, from.current) });
        }}
        onDoubleClick={() => { onBrush(null); }} />
      {end('high')}
      {end('low')}
    </>
  );
}
