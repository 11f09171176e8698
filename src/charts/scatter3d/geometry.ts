import type { Plane } from './props';

/** How the box is turned: azimuth about the vertical axis, elevation of the eye above the floor, in radians. */
export interface Turn {
  readonly azimuth: number;
  readonly elevation: number;
}
/** A place in the box, each coordinate from -1 to 1. */
export type Place = readonly [number, number, number];
export interface Projected {
  /** Right and down, in half widths of the box. */
  readonly x: number;
  readonly y: number;
  /** Greater is farther from the eye. */
  readonly depth: number;
}
/** The ranges that the box shows, low and high of x, y and z. */
export type Box = readonly [readonly [number, number], readonly [number, number], readonly [number, number]];

/** Orthographic projection: parallels stay parallel, so that slopes can be compared. */
export function project([u, v, w]: Place, { azimuth, elevation }: Turn): Projected {
  const right = u * Math.cos(azimuth) - v * Math.sin(azimuth);
  const away = u * Math.sin(azimuth) + v * Math.cos(azimuth);
  return { x: right, y: -(w * Math.cos(elevation) + away * Math.sin(elevation)), depth: away * Math.cos(elevation) - w * Math.sin(elevation) };
}

/** The unit vector towards the eye, in box coordinates. */
export function towardsEye({ azimuth, elevation }: Turn): Place {
  return [-Math.sin(azimuth) * Math.cos(elevation), -Math.cos(azimuth) * Math.cos(elevation), Math.sin(elevation)];
}

export function intoBox(point: Place, box: Box): Place {
  const scaled = point.map((value, i) => {
    const [low, high] = box[i] ?? [0, 1];
    return ((value - low) / (high - low || 1)) * 2 - 1;
  });
  return [scaled[0] ?? 0, scaled[1] ?? 0, scaled[2] ?? 0];
}

/** The plane's height in box coordinates over each corner of the floor: w = offset + alongU u + alongV v. */
export function planeInBox(plane: Plane, box: Box): { readonly offset: number; readonly alongU: number; readonly alongV: number } {
  const height = (u: number, v: number): number => {
    const [x, y] = [unbox(u, box[0]), unbox(v, box[1])];
    return intoBox([x, y, plane.intercept + plane.xSlope * x + plane.ySlope * y], box)[2];
  };
  return { offset: height(0, 0), alongU: height(1, 0) - height(0, 0), alongV: height(0, 1) - height(0, 0) };
}

/** The part of the plane inside the box, as a polygon of at most six corners (Sutherland and Hodgman 1974). */
export function planePolygon(plane: Plane, box: Box): Place[] {
  const { offset, alongU, alongV } = planeInBox(plane, box);
  const corner = (u: number, v: number): Place => [u, v, offset + alongU * u + alongV * v];
  const whole = [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
  return clip(clip(whole, ([, , w]) => 1 - w), ([, , w]) => w + 1);
}

/** Whether a place lies on the eye's side of the plane, and so in front of it. */
export function inFront([u, v, w]: Place, plane: Plane, box: Box, turn: Turn): boolean {
  const { offset, alongU, alongV } = planeInBox(plane, box);
  const eye = towardsEye(turn);
  const eyeAbove = eye[2] - alongU * eye[0] - alongV * eye[1] > 0;
  return w > offset + alongU * u + alongV * v === eyeAbove;
}

function clip(polygon: readonly Place[], inside: (place: Place) => number): Place[] {
  const kept: Place[] = [];
  polygon.forEach((to, i) => {
    const from = polygon.at(i - 1);
    if (!from) return;
    const [a, b] = [inside(from), inside(to)];
    if (a >= 0 !== b >= 0) {
      const t = a / (a - b);
      kept.push([from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1]), from[2] + t * (to[2] - from[2])]);
    }
    if (b >= 0) kept.push(to);
  });
  return kept;
}

function unbox(at: number, [low, high]: readonly [number, number]): number {
  return low + ((at + 1) / 2) * (high - low);
}
