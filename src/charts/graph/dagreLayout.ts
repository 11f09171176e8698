import { Graph, layout } from '@dagrejs/dagre';
import { gap, type LayoutAnswer, type LayoutQuestion, type Points } from './boxLayout';

interface Label {
  width: number;
  height: number;
  x?: number;
  y?: number;
  rank?: number;
}
interface LineLabel {
  minlen: number;
  weight: number;
  points?: { readonly x: number; readonly y: number }[];
}

const top = 'top';
const bottom = 'bottom';
const mostOrdered = 24;

/** Layered layout by dagre (network simplex, Brandes and Köpf): few crossings, long lines led around boxes; its time grows fast. */
export function dagreLayout({ boxes, lines, above, below }: LayoutQuestion): LayoutAnswer {
  const graph = new Graph<object, Label, LineLabel>({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: gap.between, edgesep: 14, ranksep: gap.ranks, rankalign: 'top' });
  for (const { id, width, height } of boxes) graph.setNode(String(id), { width, height });
  for (const id of [...above, ...below]) graph.setNode(String(id), { width: 2, height: 2 });
  lines.forEach(({ from, to }, i) => graph.setEdge(String(from), String(to), { minlen: 1, weight: 1 }, String(i)));
  anchorPorts(graph, { boxes, lines, above, below });
  layout(graph, { constraints: inputOrder({ boxes, lines, above, below }) });

  const placed = boxes.map(({ id }) => graph.node(String(id)));
  const edge = (pick: (label: Label) => number, choose: (...values: number[]) => number): number => placed.reduce((most, label) => choose(most, pick(label)), pick(placed[0] ?? { width: 0, height: 0 }));
  const bands = rankBands(placed);
  const routed = lines.map((_, i) => besideBoxes(pointsOf(graph, lines, i), bands));
  const xs = routed.flat().map(([x]) => x);
  const left = xs.reduce((least, x) => Math.min(least, x), edge(({ x = 0, width }) => x - width / 2, Math.min));
  const right = xs.reduce((most, x) => Math.max(most, x), edge(({ x = 0, width }) => x + width / 2, Math.max));
  const high = edge(({ y = 0, height }) => y - height / 2, Math.min);
  const low = edge(({ y = 0, height }) => y + height / 2, Math.max);
  const clamp = (y: number): number => Math.min(low + gap.ranks / 2, Math.max(high - gap.ranks / 2, y)) - high;
  return {
    width: right - left,
    height: low - high,
    middles: new Map([...boxes.map(({ id }) => id), ...above, ...below].map((id) => {
      const { x = 0, y = 0 } = graph.node(String(id));
      return [id, [x - left, y - high]] as const;
    })),
    routes: routed.map((points) => points.map(([x, y]) => [x - left, clamp(y)] as const)),
  };
}

/** dagre does not care for the order of inputs; in small levels `a - b` shall not read `b - a`. */
function inputOrder({ boxes, lines }: LayoutQuestion): { readonly left: string; readonly right: string }[] {
  if (boxes.length > mostOrdered) return [];
  const place = new Map(boxes.map(({ id }, i) => [id, i]));
  return lines.flatMap(({ from, to }, i) => {
    const next = lines.find((other, j) => j > i && other.to === to);
    // Only in the graph's own order: what contradicts it elsewhere would be a cycle.
    return next && (place.get(from) ?? Infinity) < (place.get(next.from) ?? -Infinity) ? [{ left: String(from), right: String(next.from) }] : [];
  });
}

/** From the top of the highest box of each rank to the bottom of the lowest. */
function rankBands(boxes: readonly Label[]): (readonly [top: number, bottom: number])[] {
  const bands = new Map<number, readonly [number, number]>();
  for (const { rank = 0, y = 0, height } of boxes) {
    const [high, low] = bands.get(rank) ?? [Infinity, -Infinity];
    bands.set(rank, [Math.min(high, y - height / 2), Math.max(low, y + height / 2)]);
  }
  return [...bands.values()];
}

/** A line has one point for each rank that it passes: beside tall boxes it must run straight from the rank's top to its bottom. */
function besideBoxes(points: Points, bands: readonly (readonly [number, number])[]): Points {
  return points.flatMap(([x, y], i) => {
    const band = i === 0 || i === points.length - 1 ? undefined : bands.find(([high, low]) => y >= high - 1 && y <= low + 1);
    if (!band) return [[x, y] as const];
    const down = (points[i + 1]?.[1] ?? y) >= (points[i - 1]?.[1] ?? y);
    return (down ? band : band.toReversed()).map((edge) => [x, edge] as const);
  });
}

/** Ports belong on the frame: an unseen box above all others holds those above, one below the others. */
function anchorPorts(graph: Graph<object, Label, LineLabel>, { boxes, lines, above, below }: LayoutQuestion): void {
  const [fed, feeding] = [new Set(lines.map(({ to }) => to)), new Set(lines.map(({ from }) => from))];
  if (above.length > 0) {
    graph.setNode(top, { width: 1, height: 1 });
    for (const id of above) graph.setEdge(top, String(id), { minlen: 1, weight: 8 }, top);
    for (const { id } of boxes) if (!fed.has(id)) graph.setEdge(top, String(id), { minlen: 2, weight: 0 }, top);
  }
  if (below.length > 0) {
    graph.setNode(bottom, { width: 1, height: 1 });
    for (const id of below) graph.setEdge(String(id), bottom, { minlen: 1, weight: 8 }, bottom);
    for (const { id } of boxes) if (!feeding.has(id)) graph.setEdge(String(id), bottom, { minlen: 2, weight: 0 }, bottom);
  }
}

function pointsOf(graph: Graph<object, Label, LineLabel>, lines: LayoutQuestion['lines'], i: number): Points {
  const line = lines[i];
  const points = line && graph.edge(String(line.from), String(line.to), String(i)).points;
  return (points ?? []).map(({ x, y }) => [x, y] as const);
}
