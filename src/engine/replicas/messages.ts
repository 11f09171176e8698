/** What a coordinator and its replicas say to each other: types only. */
import type { ExperimentId } from '../declarations/schema';
import type { Failure } from '../errors/failure';
import type { Noise } from '../models/dropout';

/** Pictures of a batch as bytes, one after another, each with its class. */
export interface BatchBytes {
  readonly images: Uint8Array<ArrayBuffer>;
  readonly labels: Uint8Array<ArrayBuffer>;
}

/** All weights of the network one after another; with a batch they go out, with its gradient they come back. */
export type Parcel = Float32Array<ArrayBuffer> | Float32Array<SharedArrayBuffer>;

export type ToReplica =
  | { readonly t: 'build'; readonly network: ExperimentId }
  /** Computes a batch's gradient and holds it back for `delayMs`. */
  | { readonly t: 'compute'; readonly batch: BatchBytes; readonly noise: Noise; readonly parcel: Parcel; readonly delayMs: number };

export type FromReplica =
  | { readonly t: 'gradient'; readonly parcel: Parcel; readonly loss: number; readonly accuracy: number; /** When it began and had computed, in milliseconds since 1970. */ readonly began: number; readonly computed: number }
  | { readonly t: 'failed'; readonly failure: Failure };

/** A replica as its coordinator has it. */
export interface ReplicaLink {
  /** Messages arrive in order; the listed buffers are handed over. */
  send(message: ToReplica, transfer: readonly ArrayBuffer[]): void;
  /** Ends it at once, whatever it is doing. */
  end(): void;
}

/** Brings up a replica. @param hear its messages, in order, never before this function has returned */
export type SpawnReplica = (hear: (message: FromReplica) => void) => ReplicaLink;
