import { keep, tensor, zeros, type Tensor } from '@tensorflow/tfjs-core';
import { valuesInPlace } from '../kernels/simd/replay/recorder';
import { ReplayedStep } from '../kernels/replayedStep';

type Shapes = readonly (readonly number[])[];
/** One `Value` for each input. */
type Each<Inputs extends Shapes, Value> = { readonly [Index in keyof Inputs]: Value };

export interface BatchComputationOptions<Inputs extends Shapes, Results extends readonly Tensor[]> {
  /** Shape of one example in each input. */
  readonly shapes: Inputs;
  /** Computes from inputs [count, ...shape] what the caller wants to read. */
  readonly perform: (inputs: Each<Inputs, Tensor>) => Results;
  /** Tensors from outside that it reads or changes in place. */
  readonly lasting: () => readonly Tensor[];
}

interface OfOneSize<Results extends readonly Tensor[]> {
  readonly inputs: readonly Input[];
  readonly step: ReplayedStep<Results>;
}

/** A computation on batches of examples: one recorded step for each size of batch, whose inputs get new values in place. */
export class BatchComputation<const Inputs extends Shapes, Results extends readonly Tensor[]> {
  readonly #options: BatchComputationOptions<Inputs, Results>;
  readonly #bySize = new Map<number, OfOneSize<Results>>();

  constructor(options: BatchComputationOptions<Inputs, Results>) {
    this.#options = options;
  }

  /**
   * Computes with `count` examples, whose values `fill` writes into an array for each input. The results are valid until the
   * next computation, and not the caller's to dispose.
   */
  run(count: number, fill: (targets: Each<Inputs, Float32Array>) => void): Results {
    const { inputs, step } = this.#bySize.get(count) ?? this.#ofSize(count);
    const places = inputs.map((input) => input.open());
    fill(places.map(({ values }) => values) as unknown as Each<Inputs, Float32Array>);
    for (const place of places) place.close();
    return step.run();
  }

  dispose(): void {
    for (const { inputs, step } of this.#bySize.values()) {
      step.dispose();
      for (const input of inputs) input.dispose();
    }
    this.#bySize.clear();
  }

  #ofSize(count: number): OfOneSize<Results> {
    const { shapes, perform, lasting } = this.#options;
    const inputs = shapes.map((shape) => new Input([count, ...shape]));
    const tensors = (): Tensor[] => inputs.map((input) => input.tensor);
    const step = new ReplayedStep({
      perform: () => perform(tensors() as unknown as Each<Inputs, Tensor>),
      lasting: () => [...lasting(), ...tensors()],
    });
    const made = { inputs, step };
    this.#bySize.set(count, made);
    return made;
  }
}

/** A tensor whose values are replaced: in place where the backend's memory can be written, else by a new tensor. */
class Input {
  readonly #shape: number[];
  #tensor: Tensor;

  constructor(shape: number[]) {
    this.#shape = shape;
    this.#tensor = keep(zeros(shape));
  }

  get tensor(): Tensor {
    return this.#tensor;
  }

  /** Where the new values go; they count from `close` on. */
  open(): { readonly values: Float32Array; close(): void } {
    const here = valuesInPlace(this.#tensor);
    if (here) return { values: here, close: () => undefined };
    const values = new Float32Array(this.#tensor.size);
    return {
      values,
      close: () => {
        this.#tensor.dispose();
        this.#tensor = keep(tensor(values, this.#shape));
      },
    };
  }

  dispose(): void {
    this.#tensor.dispose();
  }
}
