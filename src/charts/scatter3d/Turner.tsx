import { type KeyboardEvent, type PointerEvent, type ReactElement, type ReactNode, useState } from 'react';
import type { ChartLanguage } from '../frame/language';
import { fill } from '../frame/messages';
import type { Turn } from './geometry';
import { scatter3dMessages } from './messages';
import styles from './scatter3d.module.css';

interface TurnerProps {
  readonly title: string;
  readonly language: ChartLanguage;
  readonly children: (turn: Turn) => ReactNode;
}

const atFirst: Turn = { azimuth: 0.62, elevation: 0.38 };
const keyStep = Math.PI / 36;
const moves: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-keyStep, 0], ArrowRight: [keyStep, 0], ArrowUp: [0, keyStep], ArrowDown: [0, -keyStep] };

/** Turns what is drawn inside it, by dragging and by arrow keys; Home brings it back. */
export function Turner({ title, language, children }: TurnerProps): ReactElement {
  const [turn, setTurn] = useState(atFirst);
  const [grip, setGrip] = useState<{ readonly x: number; readonly y: number; readonly turn: Turn } | null>(null);

  const onKey = (event: KeyboardEvent): void => {
    const move = moves[event.key];
    if (event.key === 'Home') setTurn(atFirst);
    else if (move) setTurn(turned(turn, ...move));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onDrag = (event: PointerEvent): void => {
    if (grip) setTurn(turned(grip.turn, (event.clientX - grip.x) / 140, (event.clientY - grip.y) / 140));
  };
  return (
    <div
      className={styles.turner}
      data-held={grip !== null || undefined}
      role="slider"
      tabIndex={0}
      aria-label={fill(scatter3dMessages.turn[language], { title })}
      aria-valuemin={-180}
      aria-valuemax={180}
      aria-valuenow={degrees(turn.azimuth)}
      aria-valuetext={fill(scatter3dMessages.turned[language], { azimuth: degrees(turn.azimuth), elevation: degrees(turn.elevation) })}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setGrip({ x: event.clientX, y: event.clientY, turn });
      }}
      onPointerMove={onDrag}
      onPointerUp={() => setGrip(null)}
      onPointerCancel={() => setGrip(null)}
    >
      {children(turn)}
    </div>
  );
}

const degrees = (angle: number): number => Math.round((angle * 180) / Math.PI);

function turned(turn: Turn, byAzimuth: number, byElevation: number): Turn {
  const azimuth = turn.azimuth + byAzimuth;
  return { azimuth: azimuth - 2 * Math.PI * Math.round(azimuth / (2 * Math.PI)), elevation: Math.min(1.45, Math.max(0.05, turn.elevation + byElevation)) };
}
