import type { ReactElement } from 'react';
import { niceStep, ticks } from '../../engine/stats/ticks';
import { type Box, intoBox, type Place, type Projected, towardsEye, type Turn } from './geometry';
import styles from './scatter3d.module.css';

interface BoxFrameProps {
  readonly box: Box;
  readonly turn: Turn;
  readonly labels: readonly [string, string, string];
  readonly at: (place: Place) => Projected;
  readonly format: (value: number, step: number) => string;
}

/** Floor, far walls and three numbered edges; which edges depends on where the eye is. */
export function BoxFrame({ box, turn, labels, at, format }: BoxFrameProps): ReactElement {
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
        const step = niceStep(high - low, 4);
        const middle = at(place(0));
        const outward = axis === 2 ? { x: -1, y: 0 } : direction(centre, middle);
        return (
          <g key={axis}>
            {ticks(low, high, 4).map((value) => {
              const spot = at(place(intoBox([value, value, value], [[low, high], [low, high], [low, high]])[0]));
              return (
                <text key={value} x={spot.x + outward.x * 14} y={spot.y + outward.y * 14} textAnchor={anchor(outward.x)} dominantBaseline="central">
                  {format(value, step)}
                </text>
              );
            })}
            <text className={styles.name} x={axis === 2 ? at(place(1)).x : middle.x + outward.x * 58} y={axis === 2 ? at(place(1)).y - 14 : middle.y + outward.y * 40} textAnchor={axis === 2 ? 'middle' : anchor(outward.x)} dominantBaseline="central">
              {labels[axis]}
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

function anchor(x: number): 'start' | 'middle' | 'end' {
  if (Math.abs(x) < 0.3) return 'middle';
  return x > 0 ? 'start' : 'end';
}
