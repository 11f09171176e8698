import type { LaneSpan } from './props';

/** First begin and last end; [0, 1] without spans. */
export function extentOf(spans: readonly LaneSpan[]): readonly [number, number] {
  const first = Math.min(...spans.map(({ begin }) => begin));
  const last = Math.max(...spans.map(({ end }) => end));
  return first < last ? [first, last] : [0, 1];
}

/** Share of the whole time in which a lane works, spans of one lane not overlapping. */
export function busyShare(spans: readonly LaneSpan[], lane: number): number {
  const [first, last] = extentOf(spans);
  const busy = spans.filter((span) => span.lane === lane && span.kind !== 'idle').reduce((sum, { begin, end }) => sum + end - begin, 0);
  return busy / (last - first);
}
