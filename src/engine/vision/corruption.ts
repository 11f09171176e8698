/** Ways to spoil a square grey picture of values 0 (paper) to 1 (ink), by how much one wants. */
import type { CorruptionKind } from '../declarations/robustness';
import type { RandomStream } from '../runtime/random';

/** What a square that hides a part looks like: neither ink nor paper (M. Zeiler, R. Fergus, 2014). */
const grey = 0.5;

/**
 * A spoiled copy. Streams of one key draw alike at every level: the same noise, only stronger.
 * @param level standard deviation of the noise; pixels of the shift, in one of four directions; degrees of the turn, to
 * either side; pixels of the hiding square's side, anywhere within the picture
 */
export function corrupt(kind: CorruptionKind, picture: Float32Array, level: number, random: RandomStream): Float32Array {
  const side = Math.sqrt(picture.length);
  switch (kind) {
    case 'noise':
      return picture.map((value) => Math.min(1, Math.max(0, value + level * random.normal())));
    case 'shift': {
      const direction = random.below(4);
      const [right, down] = [[1, 0], [-1, 0], [0, 1], [0, -1]][direction] ?? [0, 0];
      return fetched(picture, side, (x, y) => [x - (right ?? 0) * level, y - (down ?? 0) * level]);
    }
    case 'rotation': {
      const angle = ((random.below(2) * 2 - 1) * level * Math.PI) / 180;
      const [cos, sin, centre] = [Math.cos(angle), Math.sin(angle), (side - 1) / 2];
      return fetched(picture, side, (x, y) => [centre + cos * (x - centre) + sin * (y - centre), centre - sin * (x - centre) + cos * (y - centre)]);
    }
    case 'occlusion':
      return hidden(picture, side, level, random);
  }
}

/** Each pixel from the place that `from` names, interpolated bilinearly; paper lies around the picture. */
function fetched(picture: Float32Array, side: number, from: (x: number, y: number) => readonly [number, number]): Float32Array {
  const at = (x: number, y: number): number => (x < 0 || y < 0 || x >= side || y >= side ? 0 : (picture[y * side + x] ?? 0));
  return picture.map((_, i) => {
    const [x, y] = from(i % side, Math.floor(i / side));
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [u, v] = [x - left, y - top];
    return (1 - v) * ((1 - u) * at(left, top) + u * at(left + 1, top)) + v * ((1 - u) * at(left, top + 1) + u * at(left + 1, top + 1));
  });
}

function hidden(picture: Float32Array, side: number, size: number, random: RandomStream): Float32Array {
  // One draw for each coordinate at every size, so that a larger square grows around the same place.
  const place = (drawn: number): number => Math.round(drawn * (side - size));
  const [left, top] = [place(random.uniform()), place(random.uniform())];
  return picture.map((value, i) => {
    const [x, y] = [(i % side) - left, Math.floor(i / side) - top];
    return x >= 0 && x < size && y >= 0 && y < size ? grey : value;
  });
}
