import { Tensor as Values } from '@tensorflow/tfjs-core';
import type { Flowing } from './performOperation';

/** A value with the number of operations that still need it; freed by the last one. */
export class SharedValue {
  readonly flowing: Flowing;
  #users = 0;

  constructor(flowing: Flowing) {
    this.flowing = flowing;
  }

  hold(): this {
    this.#users += 1;
    return this;
  }

  release(): void {
    this.#users -= 1;
    if (this.#users <= 0 && this.flowing instanceof Values) this.flowing.dispose();
  }
}
