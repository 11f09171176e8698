import { project, type Turn } from '../scatter3d/geometry';

/** Where points lie on a canvas, two CSS pixels each, and in which order they are painted. */
export interface Places {
  readonly at: Float32Array;
  /** Far ones first. */
  readonly order: Uint32Array;
}

const margin = 14;

/** Fits points of a plane into the canvas, with one scale for both directions; up is up. */
export function placesInPlane(positions: Float32Array, width: number, height: number): Places {
  const count = positions.length / 2;
  const [left, right] = rangeOf(positions, 2, 0);
  const [low, high] = rangeOf(positions, 2, 1);
  const scale = Math.min((width - 2 * margin) / (right - left || 1), (height - 2 * margin) / (high - low || 1));
  const at = new Float32Array(positions.length);
  for (let i = 0; i < count; i++) {
    at[2 * i] = width / 2 + ((positions[2 * i] ?? 0) - (left + right) / 2) * scale;
    at[2 * i + 1] = height / 2 - ((positions[2 * i + 1] ?? 0) - (low + high) / 2) * scale;
  }
  return { at, order: Uint32Array.from({ length: count }, (_, i) => i) };
}

/** Fits points of space into the canvas from whichever side they are seen, with one scale for all directions. */
export function placesInSpace(positions: Float32Array, turn: Turn, width: number, height: number): Places {
  const count = positions.length / 3;
  const centre = [0, 1, 2].map((axis) => rangeOf(positions, 3, axis)).map(([low, high]) => (low + high) / 2);
  const away = (i: number, axis: number): number => (positions[3 * i + axis] ?? 0) - (centre[axis] ?? 0);
  let radius = 0;
  for (let i = 0; i < count; i++) radius = Math.max(radius, Math.hypot(away(i, 0), away(i, 1), away(i, 2)));
  const unit = (Math.min(width, height) / 2 - margin) / (radius || 1);
  const at = new Float32Array(2 * count);
  const depths = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const spot = project([away(i, 0), away(i, 1), away(i, 2)], turn);
    at[2 * i] = width / 2 + spot.x * unit;
    at[2 * i + 1] = height / 2 + spot.y * unit;
    depths[i] = spot.depth;
  }
  return { at, order: Uint32Array.from({ length: count }, (_, i) => i).sort((a, b) => (depths[b] ?? 0) - (depths[a] ?? 0)) };
}

/** The shown point nearest to a place, no farther than `reach` pixels; null where there is none. */
export function pointAt({ at, order }: Places, x: number, y: number, reach: number, shown: (point: number) => boolean): number | null {
  let found: number | null = null;
  let best = reach;
  for (const i of order) {
    const distance = Math.hypot((at[2 * i] ?? 0) - x, (at[2 * i + 1] ?? 0) - y);
    if (distance <= best && shown(i)) [found, best] = [i, distance];
  }
  return found;
}

/** The nearest shown point within 45 degrees of a direction; `from` itself where there is none, null where nothing is shown. */
export function neighbourTowards({ at, order }: Places, from: number | null, dx: number, dy: number, shown: (point: number) => boolean): number | null {
  if (from === null) return order.find(shown) ?? null;
  let found = from;
  let best = Infinity;
  for (const i of order) {
    const [x, y] = [(at[2 * i] ?? 0) - (at[2 * from] ?? 0), (at[2 * i + 1] ?? 0) - (at[2 * from + 1] ?? 0)];
    const along = x * dx + y * dy;
    const distance = Math.hypot(x, y);
    if (i !== from && along > 0 && along >= distance * Math.SQRT1_2 && distance < best && shown(i)) [found, best] = [i, distance];
  }
  return found;
}

function rangeOf(positions: Float32Array, components: number, axis: number): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (let i = axis; i < positions.length; i += components) {
    low = Math.min(low, positions[i] ?? 0);
    high = Math.max(high, positions[i] ?? 0);
  }
  return low <= high ? [low, high] : [0, 0];
}
