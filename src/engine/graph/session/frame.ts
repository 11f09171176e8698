/** Where loops live: every iteration of every loop has its own count of what its operations still wait for. */
import type { PlanNode } from './plan';
import type { SharedValue } from './sharedValue';

/** What one operation has received in one iteration; null marks a dead input. */
export interface Waiting {
  /** Inputs and control inputs that are still to come. */
  left: number;
  readonly inputs: (SharedValue | null | undefined)[];
  /** A branch not taken is among its inputs. */
  dead: boolean;
  /** A merge runs on its first live input; later ones find it done. */
  started: boolean;
}

export class Frame {
  readonly parent: Frame | null;
  readonly parentIteration: number;
  readonly #iterations: Map<number, Waiting>[] = [];
  readonly #children = new Map<string, Frame>();
  /** Values that every iteration gets: outputs of constant `Enter`s. */
  readonly constants: { readonly node: PlanNode; readonly value: SharedValue | null }[] = [];
  /** Tasks of it and of the loops inside that are still in the queue. */
  outstanding = 0;
  /** `Exit`s that have been reached by a dead value only. */
  readonly deadExits = new Set<PlanNode>();
  readonly liveExits = new Set<PlanNode>();

  constructor(parent: Frame | null, parentIteration: number) {
    this.parent = parent;
    this.parentIteration = parentIteration;
  }

  get iterations(): number {
    return this.#iterations.length;
  }

  addIteration(): number {
    return this.#iterations.push(new Map()) - 1;
  }

  waiting(node: PlanNode, iteration: number, left: number): Waiting {
    const state = this.#iterations[iteration];
    const known = state?.get(node.index) ?? { left, inputs: [], dead: false, started: false };
    state?.set(node.index, known);
    return known;
  }

  /** The loop `name` entered from this frame's iteration; made when it is first entered. */
  child(name: string, iteration: number): { readonly frame: Frame; readonly isNew: boolean } {
    const key = `${iteration} ${name}`;
    const known = this.#children.get(key);
    const frame = known ?? new Frame(this, iteration);
    this.#children.set(key, frame);
    return { frame, isNew: !known };
  }
}
