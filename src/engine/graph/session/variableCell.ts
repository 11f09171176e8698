import { keep, type Tensor } from '@tensorflow/tfjs-core';
import { copyInPlace } from '../../kernels/hooks/copyInPlace';

/** A variable's memory in one session: what a reference refers to. */
export class VariableCell {
  /** The operation that declares it. */
  readonly name: string;
  #tensor: Tensor | null = null;

  constructor(name: string) {
    this.name = name;
  }

  /** Its present value, which stays its own; null before it is initialised. */
  get tensor(): Tensor | null {
    return this.#tensor;
  }

  /** Takes the values over: in place where nobody shares the old ones and the backend can, else by sharing the new ones. */
  assign(value: Tensor): void {
    if (this.#tensor && copyInPlace(this.#tensor, value)) return;
    const kept = keep(value.clone());
    this.#tensor?.dispose();
    this.#tensor = kept;
  }

  dispose(): void {
    this.#tensor?.dispose();
    this.#tensor = null;
  }
}
