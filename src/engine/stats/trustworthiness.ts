/**
 * How far a picture of points can be trusted: 1 less a penalty for neighbours in the picture that were not neighbours
 * before, by how far down their list they were (J. Venna, S. Kaski, 2001; `sklearn.manifold.trustworthiness`).
 * @param distances between the points as they were, [count, count]; only their order matters
 * @param positions in the picture, [count, components]
 * @param k neighbours asked for, below count / 2; other values are refused with a RangeError
 * @returns from 0 to 1
 */
export function trustworthiness(distances: ArrayLike<number>, positions: ArrayLike<number>, components: number, k: number): number {
  const count = positions.length / components;
  if (!(k >= 1 && k < count / 2)) throw new RangeError(`${k} neighbours of ${count} points`);
  let penalty = 0;
  for (let i = 0; i < count; i++) {
    for (const j of nearestInPicture(positions, components, i, k)) penalty += Math.max(0, rankOf(distances, count, i, j) - k);
  }
  return 1 - (penalty * 2) / (count * k * (2 * count - 3 * k - 1));
}

/** Mean share of each point's k nearest points in the picture that carry its label. */
export function neighbourAgreement(positions: ArrayLike<number>, components: number, labels: ArrayLike<number>, k: number): number {
  const count = positions.length / components;
  const asked = Math.min(k, count - 1);
  let same = 0;
  for (let i = 0; i < count; i++) {
    for (const j of nearestInPicture(positions, components, i, asked)) if (labels[i] === labels[j]) same += 1;
  }
  return same / (count * asked);
}

/** The k points nearest to point i, nearest first. */
function nearestInPicture(positions: ArrayLike<number>, components: number, i: number, k: number): number[] {
  const found: number[] = [];
  const distances: number[] = [];
  for (let j = 0; j < positions.length / components; j++) {
    if (j === i) continue;
    let distance = 0;
    for (let c = 0; c < components; c++) distance += ((positions[i * components + c] ?? 0) - (positions[j * components + c] ?? 0)) ** 2;
    if (found.length === k && distance >= (distances[k - 1] ?? Infinity)) continue;
    let at = found.length;
    while (at > 0 && (distances[at - 1] ?? 0) > distance) at -= 1;
    found.splice(at, 0, j);
    distances.splice(at, 0, distance);
    found.length = Math.min(k, found.length);
    distances.length = found.length;
  }
  return found;
}

/** The place of j among the points around i, 1 for the nearest. */
function rankOf(distances: ArrayLike<number>, count: number, i: number, j: number): number {
  const own = distances[i * count + j] ?? 0;
  let nearer = 1;
  for (let l = 0; l < count; l++) if (l !== i && (distances[i * count + l] ?? 0) < own) nearer += 1;
  return nearer;
}
