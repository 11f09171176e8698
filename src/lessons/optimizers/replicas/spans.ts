import type { LaneSpan } from '../../../charts/lanes/props';
import type { ReplicaSpan } from '../../../engine/declarations/replicas';

/** Batches of each replica that fit into a picture. */
const shown = 8;

/** The last batches as bars: computing, then the way back, on which the gradient may be held up. @param label what a bar is called */
export function laneSpans(spans: readonly ReplicaSpan[], label: (span: ReplicaSpan) => string): readonly LaneSpan[] {
  const replicas = new Set(spans.map(({ replica }) => replica));
  return spans.slice(-shown * replicas.size).flatMap((span): LaneSpan[] => {
    const { replica: lane, began, computed, arrived, used } = span;
    return [
      { lane, begin: began, end: computed, kind: used ? 'work' : 'lost', label: label(span) },
      // An undisturbed message is too quick to be seen.
      ...(arrived - computed > leastDelay ? [{ lane, begin: computed, end: arrived, kind: 'idle' as const, label: label(span) }] : []),
    ];
  });
}

/** In milliseconds. */
const leastDelay = 5;
