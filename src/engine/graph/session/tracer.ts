/** Notes what the executor does and when. */
import { Tensor as Values } from '@tensorflow/tfjs-core';
import type { StepTrace, TracedOperation } from '../../declarations/graphPicture';
import { bytesPerElement, type DType } from '../dtype';
import type { Operation } from '../operation';
import { inputNames } from '../picture';
import type { Flowing } from './performOperation';

export class Tracer {
  readonly #begin = performance.now();
  readonly #device: string;
  readonly #operations: TracedOperation[] = [];
  readonly #readyAt = new Map<Operation, number>();

  constructor(device: string) {
    this.#device = device;
  }

  /** Microseconds since the step began. */
  now(): number {
    return (performance.now() - this.#begin) * 1000;
  }

  /** It entered the ready queue. */
  ready(op: Operation): void {
    this.#readyAt.set(op, this.now());
  }

  executed(op: Operation, start: number, outputs: readonly Flowing[] | null): void {
    const values = (outputs ?? []).flatMap((output) => (output instanceof Values ? output : (output.tensor ?? [])));
    const end = this.now();
    this.#operations.push({
      node: op.name, op: op.type, inputs: inputNames(op), ready: Math.min(start, this.#readyAt.get(op) ?? start), start, end,
      device: op.device === '' ? this.#device : op.device,
      bytes: values.reduce((sum, { size, dtype }) => sum + size * bytesPerElement(dtype), 0),
      outputs: values.map(({ dtype, shape }) => ({ dtype: dtype satisfies DType, shape: [...shape] })),
      dead: outputs === null,
    });
  }

  finish(session: string, fed: readonly string[], fetched: readonly string[]): StepTrace {
    return { session, fed, fetched, operations: this.#operations };
  }
}
