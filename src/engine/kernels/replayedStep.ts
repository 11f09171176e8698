import { backend, dispose, tidy, type Tensor } from '@tensorflow/tfjs-core';
import type { Plan } from './simd/replay/plan';
import { record } from './simd/replay/recorder';

/** A step that could not be recorded so often is performed the ordinary way for good. */
const mostAttempts = 4;

export interface ReplayedStepOptions<Results extends readonly Tensor[]> {
  /** Computes everything anew from lasting and varying tensors; returns the tensors that the caller wants to read. */
  readonly perform: () => Results;
  /** Tensors from outside that the step reads or changes in place: where one is replaced, the step is recorded again. */
  readonly lasting: () => readonly Tensor[];
}

/** A computation that is done again and again on tensors of the same shapes: recorded once where the backend can, then replayed. */
export class ReplayedStep<Results extends readonly Tensor[]> {
  readonly #options: ReplayedStepOptions<Results>;
  #plan: Plan | null = null;
  #ordinary: readonly Tensor[] = [];
  #attempts = 0;

  constructor(options: ReplayedStepOptions<Results>) {
    this.#options = options;
  }

  /** Performs the step. The results are valid until the next step of any kind, and are not the caller's to dispose. */
  run(): Results {
    if (this.#plan?.fits(backend())) this.#plan.replay();
    else this.#performAnew();
    // In the order in which `perform` gave them.
    return (this.#plan?.results ?? this.#ordinary) as unknown as Results;
  }

  dispose(): void {
    this.#plan?.dispose();
    this.#plan = null;
    dispose([...this.#ordinary]);
    this.#ordinary = [];
  }

  #performAnew(): void {
    this.dispose();
    const { perform, lasting } = this.#options;
    const first = this.#attempts < mostAttempts ? record(perform, lasting()) : null;
    this.#plan = first?.plan ?? null;
    if (this.#plan) this.#attempts = 0;
    else {
      this.#attempts += 1;
      this.#ordinary = first?.results ?? tidy(() => [...perform()]);
    }
  }
}
