/** Curved surfaces laid flat: a Swiss roll, or the faces of ten people. */
import { loadOrl, orlPerson } from '../data/orl';
import type { FaceLayoutAsk } from '../declarations/faceMethods';
import { EngineError } from '../errors/failure';
import type { Points } from '../projection/distances';
import { isomap } from '../projection/isomap';
import { locallyLinear } from '../projection/locallyLinear';
import { principalComponents } from '../projection/pca';
import type { Platform } from '../runtime/platform';
import { stream } from '../runtime/random';
import type { Study } from './study';

const rollPoints = 400;
const people = 10;
const picturesEach = 10;

export const faceLayout: Study<'face-layout'> = async function* (ask, platform) {
  const { neighbours } = ask;
  if (!Number.isInteger(neighbours) || neighbours < 3 || neighbours > 30) throw new EngineError('bad-parameter', { name: 'neighbours', value: neighbours, expected: 'an integer from 3 to 30' });
  const { points, labels } = ask.points === 'roll' ? swissRoll() : await someFaces(platform);
  const positions = yield* laidOut(points, ask);
  return { positions, labels };
};

function* laidOut(points: Points, { layout, neighbours }: FaceLayoutAsk): Generator<null, Float32Array, void> {
  if (layout === 'isomap') return yield* isomap(points, neighbours, 2);
  if (layout === 'lle') return yield* locallyLinear(points, neighbours, 2);
  return (yield* principalComponents(points, 2, 1)).positions;
}

/** As scikit-learn's make_swiss_roll: turns 1.5 to 4.5 half-turns, 21 wide. */
function swissRoll(): { points: Points; labels: readonly number[] } {
  const random = stream(1, 'swiss-roll');
  const along = Array.from({ length: rollPoints }, () => random.uniform());
  const vectors = Float32Array.from(along.flatMap((part) => {
    const angle = 1.5 * Math.PI * (1 + 2 * part);
    return [angle * Math.cos(angle), 21 * random.uniform(), angle * Math.sin(angle)];
  }));
  return { points: { vectors, count: rollPoints, dimensions: 3 }, labels: along.map((part) => Math.floor(10 * part)) };
}

async function someFaces(platform: Platform): Promise<{ points: Points; labels: readonly number[] }> {
  const faces = (await loadOrl(platform, () => undefined)).slice(0, people * picturesEach);
  const dimensions = faces[0]?.length ?? 0;
  const vectors = new Float32Array(faces.length * dimensions);
  faces.forEach((face, i) => { vectors.set(face, i * dimensions); });
  return { points: { vectors, count: faces.length, dimensions }, labels: faces.map((_, i) => orlPerson(i)) };
}
