/** What each replica did lately, for the picture of who computes and who waits. */
import type { ReplicaSpan } from '../declarations/replicas';
import type { Arrival } from './pool';

/** Enough for the last dozen batches of eight replicas. */
const kept = 96;

export interface Timeline {
  readonly note: (arrival: Arrival, used: boolean) => void;
  /** In the order of arrival; times in milliseconds since the first of them began. */
  readonly spans: () => readonly ReplicaSpan[];
}

export function createTimeline(): Timeline {
  const noted: { readonly arrival: Arrival; readonly used: boolean }[] = [];
  return {
    note(arrival, used) {
      // Without its values, which belong to the replica.
      noted.push({ arrival: { ...arrival, gradient: new Float32Array() }, used });
      if (noted.length > kept) noted.shift();
    },
    spans() {
      const origin = Math.min(...noted.map(({ arrival }) => arrival.began));
      return noted.map(({ arrival: { replica, number, version, began, computed, arrived }, used }) => ({
        replica, number, version, used, began: began - origin, computed: computed - origin, arrived: arrived - origin,
      }));
    },
  };
}
