/** The replicas of a run as their coordinator sees them: who is free, who computes, what has arrived. */
import type { ExperimentId } from '../declarations/schema';
import { EngineError, type Failure } from '../errors/failure';
import type { BatchBytes, FromReplica, Parcel, ReplicaLink, SpawnReplica } from './messages';
import { wallTime } from './wallTime';

export interface Assignment {
  /** Counts the batches of the run from 1: it names their examples and their dropout masks. */
  readonly number: number;
  /** Updates done when the weights were read. */
  readonly version: number;
}

/** A gradient that has come; its replica is not free until it is released. */
export interface Arrival extends Assignment {
  readonly replica: number;
  readonly examples: number;
  readonly loss: number;
  readonly accuracy: number;
  /** Of the mean loss of its batch, all variables one after another; valid until the arrival is released. */
  readonly gradient: Float32Array;
  /** Milliseconds since 1970: computing began, was done, and the gradient was here. */
  readonly began: number;
  readonly computed: number;
  readonly arrived: number;
}

export interface PoolOptions {
  readonly spawn: SpawnReplica;
  readonly network: ExperimentId;
  readonly replicas: number;
  /** Values of all weights together. */
  readonly size: number;
  readonly seed: number;
  /** By how much the last replica is late. */
  readonly delayMs: number;
  readonly batch: (number: number) => BatchBytes;
}

export interface ReplicaPool {
  /** Replicas without work, in order. */
  free(): readonly number[];
  /** Sends a free replica a batch and the weights. */
  assign(replica: number, work: Assignment, weights: Float32Array): void;
  /** The next gradient, in the order of arrival; rejects with `replica-failed`. */
  next(): Promise<Arrival>;
  release(arrival: Arrival): void;
  /** Ends all replicas. */
  end(): void;
}

interface Seat {
  readonly link: ReplicaLink;
  /** Away while the replica works. */
  parcel: Parcel | null;
  work: (Assignment & { readonly examples: number }) | null;
  silence: ReturnType<typeof setTimeout> | null;
}

/** A batch takes minutes at most, on the slowest backend. */
const patienceMs = 900_000;

export function createPool(options: PoolOptions): ReplicaPool {
  const { spawn, network, replicas, size, seed, batch } = options;
  const arrivals: Arrival[] = [];
  let failure: EngineError | null = null;
  let waiting: { readonly resolve: (arrival: Arrival) => void; readonly reject: (error: EngineError) => void } | null = null;
  const seats = Array.from({ length: replicas }, (_, replica): Seat => {
    const link = spawn((message) => { hear(replica, message); });
    link.send({ t: 'build', network }, []);
    return { link, parcel: newParcel(size), work: null, silence: null };
  });

  function hear(replica: number, message: FromReplica): void {
    const seat = seats[replica];
    if (!seat) return;
    if (seat.silence !== null) clearTimeout(seat.silence);
    if (message.t === 'failed') fail(replica, message.failure);
    else arrive(replica, seat, message);
  }

  function arrive(replica: number, seat: Seat, { parcel, loss, accuracy, began, computed }: Extract<FromReplica, { t: 'gradient' }>): void {
    seat.parcel = parcel;
    if (seat.work) arrivals.push({ replica, ...seat.work, loss, accuracy, gradient: parcel, began, computed, arrived: wallTime() });
    settle();
  }

  function fail(replica: number, { code, details }: Failure): void {
    failure ??= new EngineError('replica-failed', { replica: replica + 1, reason: String(details['reason'] ?? code) });
    settle();
  }

  function settle(): void {
    if (!waiting) return;
    const { resolve, reject } = waiting;
    const arrival = arrivals[0];
    if (failure) reject(failure);
    else if (arrival) resolve(arrival);
    else return;
    arrivals.shift();
    waiting = null;
  }

  return {
    free: () => seats.flatMap(({ work }, replica) => (work === null ? [replica] : [])),
    assign(replica, work, weights) {
      const seat = seats[replica];
      if (!seat?.parcel) throw new EngineError('internal', { reason: `replica ${replica + 1} is not free` });
      const { link, parcel } = seat;
      const bytes = batch(work.number);
      const delayMs = replica === replicas - 1 ? options.delayMs : 0;
      parcel.set(weights);
      Object.assign(seat, { parcel: null, work: { ...work, examples: bytes.labels.length } });
      seat.silence = setTimeout(() => { fail(replica, { code: 'worker-died', details: { reason: 'no sign of life' } }); }, patienceMs);
      link.send({ t: 'compute', batch: bytes, noise: { seed, step: work.number }, parcel, delayMs }, parcel.buffer instanceof ArrayBuffer ? [parcel.buffer] : []);
    },
    next: () => new Promise((resolve, reject) => {
      waiting = { resolve, reject };
      settle();
    }),
    release({ replica }) {
      const seat = seats[replica];
      if (seat) seat.work = null;
    },
    end() {
      for (const { link, silence } of seats) {
        if (silence !== null) clearTimeout(silence);
        link.end();
      }
    },
  };
}

/** In memory that both sides share where there is such memory, so that it need not be sent. */
function newParcel(size: number): Parcel {
  return 'crossOriginIsolated' in globalThis && crossOriginIsolated ? new Float32Array(new SharedArrayBuffer(4 * size)) : new Float32Array(size);
}
