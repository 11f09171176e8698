/**
 * Recorded steps. A training step does the same to the same memory again and again; only its input values and a few
 * numbers change. It is recorded once and replayed as a list of kernels (the idea of CUDA graphs).
 */
import { backend, tensor1d, tidy, type Tensor, type Tensor1D } from '@tensorflow/tfjs-core';
import type { Simd } from '../simd';
import { Arena } from './arena';
import { evict } from './eviction';
import { Plan } from './plan';
import { Recording } from './recording';
import { asWasmBackend } from './wasmBackend';

interface Recorder {
  readonly simd: Simd;
  readonly arena: Arena;
  /** The backend that the kernels belong to. */
  readonly backend: object;
}

let recorder: Recorder | null = null;
let recording: Recording | null = null;

/** From now on steps on the current backend can be recorded; the result ends that. */
export function enableRecording(simd: Simd): () => void {
  const own = { simd, arena: new Arena(simd.heap), backend: backend() };
  recorder = own;
  return () => {
    if (recorder === own) recorder = null;
    own.arena.dispose();
  };
}

export interface FirstPerformance {
  readonly results: readonly Tensor[];
  /** null where the step cannot be replayed; then the results are the caller's, else the plan's. */
  readonly plan: Plan | null;
}

/** Performs a step while recording it; null, and nothing done, where the backend cannot. */
export function record(step: () => readonly Tensor[], lasting: readonly Tensor[]): FirstPerformance | null {
  if (!recorder || recording || backend() !== recorder.backend) return null;
  const { simd, arena } = recorder;
  const running = asWasmBackend(backend());
  const moves = simd.scratch.moves;
  const begun = new Recording(simd, running, arena);
  recording = begun;
  begun.begin();
  let results: readonly Tensor[] = [];
  let completed = false;
  try {
    results = tidy(() => [...step()]);
    completed = true;
  } finally {
    recording = null;
    if (!completed) evict(simd.heap, running, begun.end());
  }
  const recorded = begun.end();
  const own = new Set(results.map(({ dataId }) => dataId));
  const survivor = [...recorded.made].some((dataId) => !own.has(dataId) && (running.dataIdMap.get(dataId)?.refCount ?? 0) > 0);
  if (recorded.obstacle === null && !survivor) return { results, plan: new Plan(simd, running, recorded, results, lasting, moves) };
  evict(simd.heap, running, recorded);
  return { results, plan: null };
}

/** The values of a float32 tensor where they lie, for writing new ones there; null where the backend has no such place. Valid until memory is next allocated. */
export function valuesInPlace(tensor: Tensor): Float32Array | null {
  if (!recorder || backend() !== recorder.backend) return null;
  const { heap } = recorder.simd;
  return new Float32Array(heap.memory.buffer, heap.addressOf(tensor), tensor.size);
}

/** A tensor whose values change from step to step: a recorded step asks for them anew whenever it is replayed. */
export function varyingTensor(values: () => Int32Array): Tensor1D {
  const made = tensor1d(values(), 'int32');
  recording?.refresh(made.dataId, values);
  return made;
}

/** To be called by a kernel that leaves its work to the one registered before. */
export const fellBack = (): void => recording?.fellBack();
