import { keep, type Tensor } from '@tensorflow/tfjs-core';
import { stream } from '../../runtime/random';
import type { FileStore } from '../fileStore';
import type { Operation } from '../operation';
import { VariableCell } from './variableCell';

/** What lives as long as a session: its variables' values, constants on the device, the state of random operations. */
export class SessionState {
  /** Of random operations where neither the graph nor the operation gives a seed; positive. */
  readonly #seed: number;
  /** Where operations save and what they restore from. */
  readonly files: FileStore;
  readonly #cells = new Map<string, VariableCell>();
  readonly #constants = new Map<Operation, Tensor>();
  readonly #drawn = new Map<Operation, number>();

  constructor(seed: number, files: FileStore) {
    this.#seed = seed;
    this.files = files;
  }

  /** The variable that `op` declares. */
  cell(op: Operation): VariableCell {
    const known = this.#cells.get(op.name) ?? new VariableCell(op.name);
    this.#cells.set(op.name, known);
    return known;
  }

  get cells(): readonly VariableCell[] {
    return [...this.#cells.values()];
  }

  /** What it holds on the device: constants, and variables that are initialised. */
  get tensors(): readonly Tensor[] {
    return [...this.#constants.values(), ...this.cells.flatMap(({ tensor }) => tensor ?? [])];
  }

  /** The value of a constant, put on the device when it is first asked for. It stays the session's. */
  constant(op: Operation, make: () => Tensor): Tensor {
    const known = this.#constants.get(op) ?? keep(make());
    this.#constants.set(op, known);
    return known;
  }

  /** Where in its sequence a random operation goes on: everything before `count` places from there is used up then. */
  reserve(op: Operation, count: number): number {
    const position = this.#drawn.get(op) ?? 0;
    this.#drawn.set(op, position + count);
    return position;
  }

  /** Seeds of a random operation that has none. */
  seedsOf(op: Operation): [number, number] {
    const own = stream(this.#seed, `graph/random/${op.name}`);
    return [own.uint32(), own.uint32()];
  }

  dispose(): void {
    for (const cell of this.#cells.values()) cell.dispose();
    for (const constant of this.#constants.values()) constant.dispose();
    this.#cells.clear();
    this.#constants.clear();
    this.#drawn.clear();
  }
}
