/** What an optimizer remembers for each variable, as variables of the graph (tensorflow/python/training/slot_creator.py). */
import type { TensorLike } from '../builder';
import { definedShape, type VariableOps } from '../variables';
import type { Variable } from '../variable';

/** The value that a slot begins with, for a shape. */
export type SlotStart = (shape: readonly number[]) => TensorLike;

export class Slots {
  readonly #variables: VariableOps;
  readonly #byName = new Map<string, Map<Variable, Variable>>();

  constructor(variables: VariableOps) {
    this.#variables = variables;
  }

  get names(): readonly string[] {
    return [...this.#byName.keys()].sort();
  }

  get(variable: Variable, name: string): Variable | null {
    return this.#byName.get(name)?.get(variable) ?? null;
  }

  /** The variable's slot, made on first use: `W/Adam`, and `W/Adam_1` where that is taken. */
  make(variable: Variable, name: string, label: string, start: SlotStart): Variable {
    const known = this.#byName.get(name) ?? new Map<Variable, Variable>();
    this.#byName.set(name, known);
    const slot = known.get(variable) ?? this.#declare(variable, label, start);
    known.set(variable, slot);
    return slot;
  }

  #declare(variable: Variable, label: string, start: SlotStart): Variable {
    const shape = definedShape(variable);
    return variable.graph.nameScope('', () => this.#variables.Variable(() => start(shape), { name: `${variable.op.name}/${label}`, trainable: false, dtype: variable.dtype }));
  }
}
