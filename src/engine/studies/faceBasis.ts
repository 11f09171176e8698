/** A face of ORL in the words of eigenfaces or Fisherfaces. */
import { loadOrl, orlPerson } from '../data/orl';
import { orlPictures, type FaceBasisAnswer } from '../declarations/faceMethods';
import { EngineError } from '../errors/failure';
import { squaredDistance } from '../stats/classic/nearestNeighbours';
import { coordinates, eigenfaces, pictureOf } from '../vision/faces/classic/eigenfaces';
import { fisherfaces, usualPrincipal } from '../vision/faces/classic/fisherfaces';
import type { Study } from './study';

const mostComponents = 100;
const shownAxes = 16;

export const faceBasis: Study<'face-basis'> = async function* ({ basis: kind, sample, components }, platform) {
  checkInteger('sample', sample, 0, orlPictures - 1);
  checkInteger('components', components, 1, mostComponents);
  const faces = await loadOrl(platform, () => undefined);
  yield null;
  const others = faces.map((_, i) => i).filter((i) => i !== sample);
  const rows = others.map((i) => faces[i] ?? new Float32Array(0));
  const fitted = kind === 'eigenfaces' ? eigenfaces(rows, components) : { ...fisherfaces(rows, others.map(orlPerson), components, usualPrincipal), total: null };
  const picture = faces[sample] ?? new Float32Array(0);
  const position = coordinates(fitted, picture);
  yield null;
  const distances = rows.map((row) => squaredDistance(coordinates(fitted, row), position));
  const place = distances.indexOf(Math.min(...distances));
  const held = fitted.total === null ? null : fitted.values.reduce((a, b) => a + b, 0) / fitted.total;
  return {
    sample: picture, mean: Float32Array.from(fitted.mean), axes: stretched(fitted.axes.slice(0, shownAxes)),
    rebuilt: held === null ? null : Float32Array.from(pictureOf(fitted, position), (value) => Math.min(255, Math.max(0, value))),
    components: fitted.axes.length, held,
    nearest: { index: others[place] ?? 0, picture: rows[place] ?? picture },
  } satisfies FaceBasisAnswer;
};

function stretched(axes: readonly Float64Array[]): Float32Array {
  return Float32Array.from(axes.flatMap((axis) => {
    const most = axis.reduce((a, b) => Math.max(a, Math.abs(b)), Number.MIN_VALUE);
    return Array.from(axis, (value) => 127.5 * (1 + value / most));
  }));
}

function checkInteger(name: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most) throw new EngineError('bad-parameter', { name, value, expected: `an integer from ${least} to ${most}` });
}
