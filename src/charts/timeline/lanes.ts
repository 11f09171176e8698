interface Span {
  readonly start: number;
  readonly end: number;
}

/** A lane for each span, so that no two of a lane overlap: the lowest that is free when it starts. */
export function packLanes(spans: readonly Span[]): number[] {
  const lanes: number[] = [];
  const busyUntil: number[] = [];
  const order = spans.map((_, i) => i).sort((a, b) => (spans[a]?.start ?? 0) - (spans[b]?.start ?? 0) || a - b);
  for (const i of order) {
    const { start, end } = spans[i] ?? { start: 0, end: 0 };
    const free = busyUntil.findIndex((until) => until <= start);
    const lane = free < 0 ? busyUntil.length : free;
    busyUntil[lane] = end;
    lanes[i] = lane;
  }
  return lanes;
}
