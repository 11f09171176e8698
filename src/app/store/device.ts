/** The device slice: what the training engine computes on, and how it is doing. */
import { create } from 'zustand';
import type { Failure } from '../../engine/errors/failure';
import type { DeviceReport, MemoryReport } from '../../engine/protocol';

export interface Speed {
  readonly examplesPerSecond: number;
  /** Billions of floating-point operations a second, convolutions counted by their definition. */
  readonly gflops: number;
  /** Share of what the threads could do at most; null where that is not known, or while several runs share the threads. */
  readonly peakShare: number | null;
}

export interface DeviceState {
  /** `off` until something asks for the engine. */
  readonly status: 'off' | 'starting' | 'ready' | 'restarting' | 'failed';
  readonly report: DeviceReport | null;
  readonly memory: MemoryReport | null;
  readonly busy: boolean;
  /** Of the run that reported last; null while nothing trains. */
  readonly speed: Speed | null;
  readonly failure: Failure | null;
}

export const useDevice = create<DeviceState>()(() => ({
  status: 'off', report: null, memory: null, busy: false, speed: null, failure: null,
}));
