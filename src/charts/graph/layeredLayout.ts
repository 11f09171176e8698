import { gap, type LayoutAnswer, type LayoutBox, type LayoutQuestion, type Points } from './boxLayout';

/** Wider ranks are broken into several rows. */
const widestRow = 40;
const sweeps = 4;

/**
 * Layered layout in linear time (Sugiyama's scheme: longest paths give the ranks, barycentres the order within them) for
 * levels of thousands of boxes. Lines are not led around boxes.
 */
export function layeredLayout({ boxes, lines, above, below }: LayoutQuestion): LayoutAnswer {
  const placeOf = new Map(boxes.map(({ id }, i) => [id, i]));
  const inner = lines.flatMap(({ from, to }) => {
    const [start, end] = [placeOf.get(from), placeOf.get(to)];
    return start === undefined || end === undefined ? [] : [[start, end] as const];
  });
  const rows = rowsOf(boxes.length, inner);
  const { middles, width, height } = place(boxes, rows);
  for (const [ports, y] of [[above, 0], [below, height]] as const) {
    for (const port of ports) {
      const near = lines.flatMap(({ from, to }) => (from === port ? [middles.get(to)] : to === port ? [middles.get(from)] : []));
      middles.set(port, [near.reduce((sum, middle) => sum + (middle?.[0] ?? 0), 0) / Math.max(1, near.length), y]);
    }
  }
  const half = new Map(boxes.map(({ id, height: tall }) => [id, tall / 2]));
  const routes = lines.map(({ from, to }): Points => {
    const [start, end] = [middles.get(from) ?? [0, 0], middles.get(to) ?? [0, 0]];
    return [[start[0], start[1] + (half.get(from) ?? 0)], [end[0], end[1] - (half.get(to) ?? 0)]];
  });
  return { width, height, middles, routes };
}

/** Box numbers by rank, ordered so that few lines cross; lines that close a cycle are not counted. */
function rowsOf(count: number, lines: readonly (readonly [number, number])[]): number[][] {
  const next: number[][] = Array.from({ length: count }, () => []);
  const before: number[][] = Array.from({ length: count }, () => []);
  for (const [from, to] of lines) {
    next[from]?.push(to);
    before[to]?.push(from);
  }
  const ranks = longestPaths(count, next, before);
  const rows: number[][] = [];
  ranks.forEach((rank, box) => (rows[rank] ??= []).push(box));
  const order = new Float64Array(count);
  const number = (row: readonly number[]): void => row.forEach((box, i) => (order[box] = i - row.length / 2));
  rows.forEach(number);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const down = sweep % 2 === 0;
    for (const row of down ? rows : rows.toReversed()) {
      for (const box of row) {
        const near = (down ? before : next)[box] ?? [];
        if (near.length > 0) order[box] = near.reduce((sum, other) => sum + (order[other] ?? 0), 0) / near.length;
      }
      row.sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0) || a - b);
      number(row);
    }
  }
  return rows;
}

/** Kahn's algorithm; where only cycles are left, the box with the lowest number is taken as if it waited for nothing. */
function longestPaths(count: number, next: readonly (readonly number[])[], before: readonly (readonly number[])[]): Int32Array {
  const ranks = new Int32Array(count);
  const waiting = Int32Array.from(before, (list) => list.length);
  const done = new Uint8Array(count);
  const ready: number[] = [];
  waiting.forEach((left, box) => left === 0 && ready.push(box));
  let lowest = 0;
  for (let at = 0; at < count; at++) {
    while (at >= ready.length) {
      if (!done[lowest]) ready.push(lowest);
      lowest++;
    }
    const box = ready[at] ?? 0;
    if (done[box]) continue;
    done[box] = 1;
    for (const to of next[box] ?? []) {
      if (done[to]) continue;
      ranks[to] = Math.max(ranks[to] ?? 0, (ranks[box] ?? 0) + 1);
      waiting[to] = (waiting[to] ?? 0) - 1;
      if (waiting[to] === 0) ready.push(to);
    }
  }
  return ranks;
}

function place(boxes: readonly LayoutBox[], rows: readonly (readonly number[])[]): { readonly middles: Map<number, readonly [number, number]>; readonly width: number; readonly height: number } {
  const broken = rows.flatMap((row) => Array.from({ length: Math.ceil(row.length / widestRow) }, (_, i) => ({ row: row.slice(i * widestRow, (i + 1) * widestRow), first: i === 0 })));
  const widths = broken.map(({ row }) => row.reduce((sum, box) => sum + (boxes[box]?.width ?? 0) + gap.between, -gap.between));
  const width = Math.max(0, ...widths);
  const middles = new Map<number, readonly [number, number]>();
  let y = 0;
  broken.forEach(({ row, first }, i) => {
    if (i > 0) y += first ? gap.ranks : gap.between;
    const tallest = row.reduce((most, box) => Math.max(most, boxes[box]?.height ?? 0), 0);
    let x = (width - (widths[i] ?? 0)) / 2;
    for (const number of row) {
      const box = boxes[number];
      if (!box) continue;
      middles.set(box.id, [x + box.width / 2, y + tallest / 2]);
      x += box.width + gap.between;
    }
    y += tallest;
  });
  return { middles, width, height: y };
}
