/** Labelled points in the plane, from a seed: what the playgrounds classify. */
import { EngineError } from '../errors/failure';
import { stream, type RandomStream } from '../runtime/random';

/** Coordinates about -1 to 1, classes 0 and 1. */
export interface Points {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly label: Uint8Array;
}

type Place = readonly [x: number, y: number];
/** A place of class `label`, without noise. */
type Shape = (label: 0 | 1, random: RandomStream) => Place;

const turn = 2 * Math.PI;

const shapes: Readonly<Record<string, Shape>> = {
  blobs: (label, random) => {
    const centre = label === 1 ? 0.45 : -0.45;
    return [centre + 0.15 * random.normal(), centre + 0.15 * random.normal()];
  },
  xor: (label, random) => {
    const [x, y] = [0.06 + 0.9 * random.uniform(), 0.06 + 0.9 * random.uniform()];
    const side = random.below(2) === 0 ? -1 : 1;
    return [side * x, side * (label === 1 ? -y : y)];
  },
  circle: (label, random) => {
    const radius = label === 1 ? 0.45 * Math.sqrt(random.uniform()) : 0.68 + 0.25 * random.uniform();
    const angle = turn * random.uniform();
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  },
  // Two half circles, one inside the bend of the other (as scikit-learn's make_moons, centred).
  moons: (label, random) => {
    const angle = Math.PI * random.uniform();
    return label === 0 ? [0.6 * Math.cos(angle) - 0.3, 0.6 * Math.sin(angle) - 0.15] : [0.3 - 0.6 * Math.cos(angle), 0.15 - 0.6 * Math.sin(angle)];
  },
  // K. J. Lang, M. J. Witbrock, "Learning to tell two spirals apart", 1988; one and three quarters of a turn.
  spiral: (label, random) => {
    const along = 0.05 + 0.95 * random.uniform();
    const angle = 1.75 * turn * along + (label === 1 ? Math.PI : 0);
    return [0.95 * along * Math.sin(angle), 0.95 * along * Math.cos(angle)];
  },
  // Either side of the line x + 2y = 0.2, with a margin; and the same without one.
  separable: (label, random) => beside(label, 0.18, random),
  overlapping: (label, random) => beside(label, -0.15, random),
};

/** A uniformly drawn place at least `margin` on the label's side of the line x + 2y = 0.2. */
function beside(label: 0 | 1, margin: number, random: RandomStream): Place {
  for (;;) {
    const [x, y] = [1.9 * random.uniform() - 0.95, 1.9 * random.uniform() - 0.95];
    const distance = (x + 2 * y - 0.2) / Math.sqrt(5);
    if ((label === 1 ? distance : -distance) >= margin) return [x, y];
  }
}

const truth: Readonly<Record<string, (a: boolean, b: boolean) => boolean>> = {
  and: (a, b) => a && b,
  or: (a, b) => a || b,
  xor: (a, b) => a !== b,
};

/** The four rows of a logic table, false at -0.6 and true at 0.6. @param name and, or, xor */
export function logicTable(name: string): Points {
  const holds = truth[name];
  if (!holds) throw new EngineError('bad-parameter', { name: 'pointSet', value: name, expected: `one of ${Object.keys(truth).join(', ')}` });
  const rows = [[false, false], [false, true], [true, false], [true, true]] as const;
  const place = (is: boolean): number => (is ? 0.6 : -0.6);
  return { x: Float32Array.from(rows, ([a]) => place(a)), y: Float32Array.from(rows, ([, b]) => place(b)), label: Uint8Array.from(rows, ([a, b]) => Number(holds(a, b))) };
}

/**
 * `count` points of a shape, the classes alternating; a pure function of its arguments.
 * @param part points of different parts are independent of each other @param noise standard deviation added to each coordinate
 * @throws bad-parameter for an unknown shape
 */
export function drawPoints(name: string, count: number, noise: number, seed: number, part: 'train' | 'validation'): Points {
  const shape = shapes[name];
  if (!shape) throw new EngineError('bad-parameter', { name: 'pointSet', value: name, expected: `one of ${Object.keys(shapes).join(', ')}` });
  const random = stream(seed, 'points', part === 'train' ? 0 : 1);
  const points: Points = { x: new Float32Array(count), y: new Float32Array(count), label: new Uint8Array(count) };
  for (let i = 0; i < count; i++) {
    const label = i % 2 === 0 ? 0 : 1;
    const [x, y] = shape(label, random);
    points.x[i] = x + noise * random.normal();
    points.y[i] = y + noise * random.normal();
    points.label[i] = label;
  }
  return points;
}
