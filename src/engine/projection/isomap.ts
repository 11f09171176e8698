import { squaredDistances, type Points } from './distances';
import { householderEigen } from './householderEigen';
import { nearest } from './nearest';

/**
 * Isomap (J. Tenenbaum, V. de Silva, J. Langford, Science 290, 2000): distances along the graph of neighbours, laid out by
 * classical scaling. Parts of the graph without a link are joined where they come nearest, as scikit-learn does.
 * @returns [count, components]
 */
export function* isomap(points: Points, neighbours: number, components: number): Generator<null, Float32Array, void> {
  const { count } = points;
  const squared = yield* squaredDistances(points);
  const links = linksOf(squared, count, neighbours);
  joinParts(links, squared, count);
  const rows: Float64Array[] = [];
  for (let i = 0; i < count; i++) {
    rows.push(shortestPaths(links, i));
    if (i % 20 === 0) yield null;
  }
  const { values, vectors } = householderEigen(centred(rows));
  const positions = new Float32Array(count * components);
  for (let c = 0; c < components; c++) {
    const scale = Math.sqrt(Math.max(0, values[c] ?? 0));
    vectors[c]?.forEach((value, i) => { positions[i * components + c] = scale * value; });
  }
  return positions;
}

type Links = readonly Map<number, number>[];

function linksOf(squared: Float32Array, count: number, k: number): Links {
  const links = Array.from({ length: count }, () => new Map<number, number>());
  const found = nearest(squared, count, k);
  found.indices.forEach((j, at) => { link(links, Math.floor(at / k), j, Math.sqrt(found.squared[at] ?? 0)); });
  return links;
}

function link(links: Links, a: number, b: number, length: number): void {
  links[a]?.set(b, length);
  links[b]?.set(a, length);
}

function joinParts(links: Links, squared: Float32Array, count: number): void {
  const parts = partsOf(links);
  parts.forEach((part, p) => {
    for (const other of parts.slice(p + 1)) {
      let best = { a: 0, b: 0, distance: Infinity };
      for (const a of part) for (const b of other) {
        const distance = squared[a * count + b] ?? Infinity;
        if (distance < best.distance) best = { a, b, distance };
      }
      link(links, best.a, best.b, Math.sqrt(best.distance));
    }
  });
}

function partsOf(links: Links): number[][] {
  const parts: number[][] = [];
  const seen = new Set<number>();
  for (let start = 0; start < links.length; start++) {
    if (seen.has(start)) continue;
    const part = [start];
    seen.add(start);
    for (const i of part) {
      for (const j of links[i]?.keys() ?? []) {
        if (seen.has(j)) continue;
        seen.add(j);
        part.push(j);
      }
    }
    parts.push(part);
  }
  return parts;
}

/** Dijkstra's algorithm; for hundreds of points a scan for the nearest open one is as fast as a heap. */
function shortestPaths(links: Links, from: number): Float64Array {
  const distances = new Float64Array(links.length).fill(Infinity);
  const open = new Set([from]);
  distances[from] = 0;
  while (open.size > 0) {
    let next = -1;
    for (const i of open) if (next < 0 || (distances[i] ?? 0) < (distances[next] ?? 0)) next = i;
    open.delete(next);
    for (const [j, length] of links[next] ?? []) {
      const distance = (distances[next] ?? 0) + length;
      if (distance >= (distances[j] ?? 0)) continue;
      distances[j] = distance;
      open.add(j);
    }
  }
  return distances;
}

/** -1/2 of the squared distances, with rows and columns of mean zero. */
function centred(distances: readonly Float64Array[]): Float64Array[] {
  const inner = distances.map((row) => row.map((distance) => -(distance ** 2) / 2));
  const means = inner.map((row) => row.reduce((a, b) => a + b, 0) / row.length);
  const mean = means.reduce((a, b) => a + b, 0) / means.length;
  return inner.map((row, i) => row.map((value, j) => value - (means[i] ?? 0) - (means[j] ?? 0) + mean));
}
