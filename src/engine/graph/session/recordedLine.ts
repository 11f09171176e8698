/** A plan that is run again and again, recorded and replayed where the backend can: see `kernels/simd/replay`. */
import { dispose, keep, tensor, zeros, type Tensor as Values } from '@tensorflow/tfjs-core';
import { valuesInPlace } from '../../kernels/simd/replay/recorder';
import { ReplayedStep } from '../../kernels/replayedStep';
import type { NdArray } from '../ndArray';
import type { Operation } from '../operation';
import type { Tensor } from '../tensor';
import type { Plan } from './plan';
import type { SessionState } from './state';
import type { StraightLine } from './straightLine';

/** Whether a replay does what a run does: nothing is drawn, printed or written but variables, whose memory no result shares. */
export const isReplayable = ({ nodes, hasControlFlow }: Plan, fetched: readonly (Tensor | Operation)[]): boolean =>
  !hasControlFlow && !fetched.some((element) => 'op' in element && sharesVariable(element))
  && nodes.every(({ op, definition }) => !definition.stateful || definition.references !== undefined || op.type === 'VariableV2');

const sharesVariable = (tensor: Tensor): boolean => tensor.isReference || (tensor.op.type === 'Identity' && sharesVariable(tensor.op.input(0)));

export class RecordedLine {
  readonly #inputs: Values[];
  readonly #step: ReplayedStep<readonly Values[]>;

  /** @param feeds of the shapes that it will get */
  constructor(line: StraightLine, feeds: readonly NdArray[], state: SessionState) {
    this.#inputs = feeds.map(({ shape }) => keep(zeros([...shape])));
    this.#step = new ReplayedStep({ perform: () => line.execute(this.#inputs, state, null), lasting: () => [...this.#inputs, ...state.tensors] });
  }

  /** Whether feeds can be written in place: floats of the shapes that were recorded. */
  static takes(feeds: readonly NdArray[]): boolean {
    return feeds.every(({ dtype }) => dtype === 'float32');
  }

  /** The fetched values, valid until anything else runs, and not the caller's to dispose of. */
  run(feeds: readonly NdArray[]): readonly Values[] {
    feeds.forEach((feed, i) => { this.#feed(i, feed); });
    return this.#step.run();
  }

  #feed(i: number, { shape, data }: NdArray): void {
    const input = this.#inputs[i];
    if (!input) return;
    const here = valuesInPlace(input);
    if (here) here.set(data as Float32Array);
    else {
      input.dispose();
      this.#inputs[i] = keep(tensor(data as Float32Array, [...shape]));
    }
  }

  dispose(): void {
    this.#step.dispose();
    dispose(this.#inputs);
  }
}
