/** Notices a worker that has died without a word (a browser short of memory kills workers silently). */
import type { Backend } from '../protocol';

export interface Watchdog {
  start(): void;
  stop(): void;
  setBackend(backend: Backend): void;
  /** A command is on its way: an answer is due. */
  expect(): void;
  /** A message came; `idle` when nothing more is due. */
  heard(idle: boolean): void;
}

// A batch cannot be interrupted: the plain CPU backend needs minutes for one batch of the MNIST CNN.
const patienceMs: Readonly<Record<Backend, number>> = { webgl: 180_000, webgpu: 180_000, wasm: 60_000, cpu: 900_000 };

export function createWatchdog(onSilence: () => void): Watchdog {
  let limit = 180_000;
  let due = false;
  let last = 0;
  let timer: ReturnType<typeof setInterval> | null = null;
  const stop = (): void => {
    if (timer !== null) clearInterval(timer);
    timer = null;
  };
  return {
    start() {
      stop();
      last = Date.now();
      timer = setInterval(() => { if (due && Date.now() - last > limit) { due = false; onSilence(); } }, 1_000);
    },
    stop,
    setBackend(backend) { limit = patienceMs[backend]; },
    expect() {
      if (!due) last = Date.now();
      due = true;
    },
    heard(idle) {
      last = Date.now();
      due = !idle;
    },
  };
}
