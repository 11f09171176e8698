import { type KeyboardEvent, type PointerEvent, type ReactElement, useState } from 'react';
import type { ChartLanguage } from '../frame/language';
import { fill } from '../frame/messages';
import { formatValue } from '../frame/number';
import type { Scale } from '../frame/scale';
import styles from './contour.module.css';
import { contourMessages } from './messages';
import type { MovablePlace } from './props';

interface StartHandleProps {
  readonly place: MovablePlace;
  readonly x: Scale;
  readonly y: Scale;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly language: ChartLanguage;
}

const keys: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** A ring on the plot that is dragged, or moved by arrow keys: a hundredth of the view each, a tenth with Shift. */
export function StartHandle({ place, x, y, xLabel, yLabel, language }: StartHandleProps): ReactElement | null {
  const [grip, setGrip] = useState<{ readonly byX: number; readonly byY: number } | null>(null);
  const [left, right] = x.domain;
  const [low, high] = y.domain;
  const move = (toX: number, toY: number): void => {
    const within = (value: number, from: number, to: number): number => Number(Math.min(to, Math.max(from, value)).toPrecision(6));
    place.onMove(within(toX, left, right), within(toY, low, high));
  };
  const onKey = (event: KeyboardEvent): void => {
    const key = keys[event.key];
    if (!key) return;
    const part = event.shiftKey ? 0.1 : 0.01;
    move(place.x + key[0] * part * (right - left), place.y + key[1] * part * (high - low));
    event.preventDefault();
    event.stopPropagation();
  };
  const onDrag = (event: PointerEvent): void => {
    if (grip) move(x.invert(event.clientX - grip.byX), y.invert(event.clientY - grip.byY));
  };
  if (place.x < left || place.x > right || place.y < low || place.y > high) return null;
  return (
    <div
      className={styles.handle}
      style={{ left: x(place.x), top: y(place.y) }}
      data-held={grip !== null || undefined}
      role="slider"
      tabIndex={0}
      aria-label={fill(contourMessages.moveStart[language], { label: place.label })}
      aria-valuemin={left}
      aria-valuemax={right}
      aria-valuenow={place.x}
      aria-valuetext={`${xLabel} ${formatValue(place.x)}, ${yLabel} ${formatValue(place.y)}`}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setGrip({ byX: event.clientX - x(place.x), byY: event.clientY - y(place.y) });
      }}
      onPointerMove={onDrag}
      onPointerUp={() => setGrip(null)}
      onPointerCancel={() => setGrip(null)}
    />
  );
}
