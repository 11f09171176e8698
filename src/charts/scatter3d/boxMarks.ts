import { textWidth } from '../frame/textWidth';
import { type Place, type Projected, towardsEye, type Turn } from './geometry';

/** One edge of the box: its name, and its numbers at places from -1 to 1, about `count` of them. */
export interface BoxAxis {
  readonly name: string;
  readonly ticks: (count: number) => readonly { readonly at: number; readonly label: string }[];
}
export interface BoxText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly isName: boolean;
}
export interface BoxMarks {
  readonly lines: readonly (readonly Projected[])[];
  readonly texts: readonly BoxText[];
}

/**
 * Floor, far walls and three numbered edges; which edges depends on where the eye is.
 * @param width of the drawing in pixels, so that names stay inside
 */
export function boxMarks(axes: readonly [BoxAxis, BoxAxis, BoxAxis], turn: Turn, at: (place: Place) => Projected, width: number): BoxMarks {
  const eye = towardsEye(turn);
  const nearU = eye[0] >= 0 ? 1 : -1;
  const nearV = eye[1] >= 0 ? 1 : -1;
  const line = (...places: readonly Place[]): readonly Projected[] => places.map(at);
  // Of the two vertical edges at the rim of the drawing, the left one carries the numbers.
  const rims: readonly Place[] = [[-nearU, nearV, -1], [nearU, -nearV, -1]];
  const [a, b] = rims.map(at);
  const rim = (a && b && a.x <= b.x ? rims[0] : rims[1]) ?? [-1, -1, -1];
  const edges: readonly ((w: number) => Place)[] = [(w) => [w, nearV, -1], (w) => [nearU, w, -1], (w) => [rim[0], rim[1], w]];
  const centre = at([0, 0, -1]);
  const texts = axes.flatMap((axis, i): BoxText[] => {
    const place = edges[i] ?? ((w): Place => [w, w, w]);
    const upright = i === 2;
    const [from, middle, to] = [at(place(-1)), at(place(0)), at(place(1))];
    const count = Math.min(4, Math.max(2, Math.floor(Math.hypot(to.x - from.x, to.y - from.y) / 40)));
    // The lowest number of z would lie on those of the floor's corner.
    const shown = axis.ticks(count).filter((tick) => !upright || tick.at > -1 + 1e-9);
    const outward = upright ? { x: -1, y: 0 } : direction(centre, middle);
    const named = upright ? { x: to.x, y: to.y - 14 } : { x: middle.x + outward.x * 58, y: middle.y + outward.y * 40 };
    return [
      ...shown.map((tick): BoxText => {
        const spot = at(place(tick.at));
        return { text: tick.label, x: spot.x + outward.x * 14, y: spot.y + outward.y * 14, anchor: anchor(outward.x), isName: false };
      }),
      { text: axis.name, x: inside(named.x, textWidth(axis.name), width), y: named.y, anchor: 'middle', isName: true },
    ];
  });
  return {
    lines: [
      line([-1, -1, -1], [1, -1, -1], [1, 1, -1], [-1, 1, -1], [-1, -1, -1]),
      line([-nearU, nearV, -1], [-nearU, nearV, 1], [-nearU, -nearV, 1], [nearU, -nearV, 1], [nearU, -nearV, -1]),
      line([-nearU, -nearV, -1], [-nearU, -nearV, 1]),
    ],
    texts,
  };
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
