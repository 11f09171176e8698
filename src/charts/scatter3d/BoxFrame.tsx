import type { ReactElement } from 'react';
import { niceStep, ticks } from '../../engine/stats/ticks';
import { textWidth } from '../frame/textWidth';
import { type Box, intoBox, type Place, type Projected, towardsEye, type Turn } from './geometry';
import styles from './scatter3d.module.css';

interface BoxFrameProps {
  readonly box: Box;
  readonly turn: Turn;
  readonly labels: readonly [string, string, string];
  readonly at: (place: Place) => Projected;
  /** Of the drawing, so that names stay inside. */
  readonly width: number;
  readonly format: (value: number, step: number) => string;
}

/** Floor, far walls and three numbered edges; which edges depends on where the eye is. */
export function BoxFrame({ box, turn, labels, at, width, format }: BoxFrameProps): ReactElement {
  const eye = towardsEye(turn);
  const nearU = eye[0] >= 0 ? 1 : -1;
  const nearV = eye[1] >= 0 ? 1 : -1;
  const line = (...places: readonly Place[]): string => `M${places.map((place) => `${at(place).x} ${at(place).y}`).join('L')}`;
  // Of the two vertical edges at the rim of the drawing, the left one carries the numbers.
  const rims: readonly Place[] = [[-nearU, nearV, -1], [nearU, -nearV, -1]];
  const [a, b] = rims.map(at);
  const rim = (a && b && a.x <= b.x ? rims[0] : rims[1]) ?? [-1, -1, -1];
  const edges = [
    { axis: 0, place: (w: number): Place => [w, nearV, -1] },
    { axis: 1, place: (w: number): Place => [nearU, w, -1] },
    { axis: 2, place: (w: number): Place => [rim[0], rim[1], w] },
  ];
  const centre = at([0, 0, -1]);
  return (
    <g className={styles.box} aria-hidden="true">
      <path d={`${line([-1, -1, -1], [1, -1, -1], [1, 1, -1], [-1, 1, -1])}Z`} />
      <path d={line([-nearU, nearV, -1], [-nearU, nearV, 1], [-nearU, -nearV, 1], [nearU, -nearV, 1], [nearU, -nearV, -1])} />
      <path d={line([-nearU, -nearV, -1], [-nearU, -nearV, 1])} />
      {edges.map(({ axis, place }) => {
        const [low, high] = box[axis] ?? [0, 1];
        const [from, middle, to] = [at(place(-1)), at(place(0)), at(place(1))];
        const count = Math.min(4, Math.max(2, Math.floor(Math.hypot(to.x - from.x, to.y - from.y) / 40)));
        const step = niceStep(high - low, count);
        // The lowest number of z would lie on those of the floor's corner.
        const shown = ticks(low, high, count).filter((value) => axis < 2 || value > low);
        const outward = axis === 2 ? { x: -1, y: 0 } : direction(centre, middle);
        const name = labels[axis] ?? '';
        const named = axis === 2 ? { x: to.x, y: to.y - 14 } : { x: middle.x + outward.x * 58, y: middle.y + outward.y * 40 };
        return (
          <g key={axis}>
            {shown.map((value) => {
              const spot = at(place(intoBox([value, value, value], [[low, high], [low, high], [low, high]])[0]));
              return (
                <text key={value} x={spot.x + outward.x * 14} y={spot.y + outward.y * 14} textAnchor={anchor(outward.x)} dominantBaseline="central">
                  {format(value, step)}
                </text>
              );
            })}
            <text className={styles.name} x={inside(named.x, textWidth(name), width)} y={named.y} textAnchor="middle" dominantBaseline="central">
              {name}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function direction(from: Projected, to: Projected): { x: number; y: number } {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(x, y) || 1;
  return { x: x / length, y: y / length };
}

/** The middle of a text of that length, moved until the text is inside the drawing. */
function inside(x: number, length: number, width: number): number {
  const half = length / 2 + 6;
  return Math.min(width - half, Math.max(half, x));
}

function anchor(x: number): 'start' | 'middle' | 'end' {
  if (Math.abs(x) < 0.3) return 'middle';
  return x > 0 ? 'start' : 'end';
}
