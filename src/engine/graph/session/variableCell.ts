import { keep, type Tensor } from '@tensorflow/tfjs-core';

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

  /** Takes a copy of the handle; the values are shared until the next assignment. */
  assign(value: Tensor): void {
    const kept = keep(value.clone());
    this.#tensor?.dispose();
    this.#tensor = kept;
  }

  dispose(): void {
    this.#tensor?.dispose();
    this.#tensor = null;
  }
}
