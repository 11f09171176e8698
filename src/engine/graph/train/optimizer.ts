/** Optimizers as parts of the graph (tensorflow/python/training/optimizer.py). */
import { attr, type Attributes } from '../attributes';
import type { Argument, Builder, Named, TensorLike } from '../builder';
import { isFloating } from '../dtype';
import { KeyError, ValueError } from '../errors';
import type { Gradients } from '../gradients/gradients';
import type { GraphOps } from '../gradients/ops';
import { graphKeys } from '../graph';
import type { Operation } from '../operation';
import type { Tensor } from '../tensor';
import type { Variable } from '../variable';
import type { VariableOps } from '../variables';
import { Slots, type SlotStart } from './slots';

export type GradientAndVariable = readonly [gradient: TensorLike | null, variable: Variable];

/** What tells one optimizer from another. */
export interface OptimizerRule {
  /** Name of the optimizer, under which its operations lie. */
  readonly name: string;
  /** The operation that changes a variable. */
  readonly type: string;
  readonly attributes?: Attributes;
  /** What is remembered for each variable, in the order of creation, and what it begins with. */
  readonly slots: Readonly<Record<string, SlotStart>>;
  /** Settings, under the names of their constants. A function adds the operations that compute it. */
  readonly settings: Readonly<Record<string, TensorLike | ((tf: GraphOps) => Tensor)>>;
  /** Variables that begin as a setting and are multiplied by it in every step. */
  readonly powers?: Readonly<Record<string, { readonly start: TensorLike; readonly setting: string }>>;
  /** The slots in the order in which the operation takes them, after the variable. */
  readonly references: readonly string[];
  /** The operation's other inputs: powers, settings, and `grad`. */
  readonly inputs: readonly string[];
}

export interface ComputeOptions {
  /** All trainable variables where missing. */
  readonly varList?: readonly Variable[] | undefined;
  /** The loss's own gradient; 1 where missing. */
  readonly gradLoss?: TensorLike | undefined;
  /** Whether an operation's gradients are waited for together, before any variable changes. */
  readonly gateGradients?: boolean | undefined;
}
export interface ApplyOptions extends Named {
  /** Counted up by 1 after the update. */
  readonly globalStep?: Variable | undefined;
}

/** What an optimizer builds with. */
export interface Workshop {
  readonly builder: Builder;
  readonly tf: GraphOps;
  readonly variables: VariableOps;
  readonly gradients: Gradients;
}

/** Adds to the graph what changes variables by their gradients. */
export class Optimizer {
  readonly #rule: OptimizerRule;
  readonly #workshop: Workshop;
  readonly #slots: Slots;
  readonly #powers = new Map<string, Variable>();

  constructor(rule: OptimizerRule, workshop: Workshop) {
    this.#rule = rule;
    this.#workshop = workshop;
    this.#slots = new Slots(workshop.variables);
  }

  getName(): string {
    return this.#rule.name;
  }

  /** What is remembered of `variable` under `name`; null where nothing is. */
  getSlot(variable: Variable, name: string): Variable | null {
    return this.#slots.get(variable, name);
  }

  getSlotNames(): readonly string[] {
    return this.#slots.names;
  }

  /**
   * Adds an operation that makes one step against the gradient of `loss`.
   * @throws ValueError where there is no variable, or none that the loss depends on
   */
  minimize(loss: Tensor, { varList, gradLoss, gateGradients, ...applied }: ComputeOptions & ApplyOptions = {}): Operation {
    const pairs = this.computeGradients(loss, { varList, gradLoss, gateGradients });
    if (pairs.every(([gradient]) => gradient === null)) {
      const names = pairs.map(([, variable]) => `"${String(variable)}"`).join(', ');
      throw new ValueError(`No gradients provided for any variable, check your graph for ops that do not support gradients, between variables [${names}] and loss ${String(loss)}.`);
    }
    return this.applyGradients(pairs, applied);
  }

  /** The gradient of `loss` with respect to each variable; null for one that it does not depend on. */
  computeGradients(loss: Tensor, { varList, gradLoss, gateGradients = true }: ComputeOptions = {}): (readonly [Tensor | null, Variable])[] {
    mustBeReal(loss);
    const variables = varList ?? this.#workshop.builder.withGraph(loss.graph, () => this.#workshop.variables.trainableVariables());
    if (variables.length === 0) throw new ValueError('No variables to optimize.');
    const gradients = this.#workshop.gradients(loss, variables, { gradYs: gradLoss === undefined ? null : [gradLoss], gateGradients });
    return variables.map((variable, i) => {
      const gradient = gradients[i] ?? null;
      if (gradient) mustBeReal(variable);
      return [gradient, variable];
    });
  }

  /**
   * Adds an operation that changes every variable by its gradient.
   * @throws ValueError where there is no gradient at all
   */
  applyGradients(pairs: readonly GradientAndVariable[], { globalStep, name }: ApplyOptions = {}): Operation {
    const [first] = pairs;
    if (!first) throw new ValueError('No variables provided.');
    const { graph } = first[1];
    const changed = pairs.flatMap(([gradient, variable]) => (gradient === null ? [] : [{ gradient, variable }]));
    if (changed.length === 0) throw new ValueError(`No gradients provided for any variable: ${pairs.map(([, variable]) => String(variable)).join(', ')}.`);
    return this.#workshop.builder.withGraph(graph, () => {
      this.#remember(changed.map(({ variable }) => variable));
      return graph.nameScope(name ?? this.#rule.name, (scope) => {
        const settings = this.#settings();
        const updates = changed.map(({ gradient, variable }) => graph.nameScope(`update_${variable.op.name}`, () => this.#update(variable, gradient, settings)));
        const step = globalStep ? this.#counting(globalStep, updates, settings, scope) : this.#finish(updates, settings, scope);
        graph.addToCollection(graphKeys.trainOp, step);
        return step;
      });
    });
  }

  /** Makes the variables that hold what is remembered. */
  #remember(variables: readonly Variable[]): void {
    for (const [name, { start }] of Object.entries(this.#rule.powers ?? {})) {
      if (!this.#powers.has(name)) this.#powers.set(name, this.#workshop.variables.Variable(start, { name, trainable: false }));
    }
    for (const variable of variables) for (const [name, start] of Object.entries(this.#rule.slots)) this.#slots.make(variable, name, this.#rule.name, start);
  }

  #settings(): ReadonlyMap<string, Tensor> {
    const { builder, tf } = this.#workshop;
    return new Map(Object.entries(this.#rule.settings).map(([name, value]) => [name, typeof value === 'function' ? value(tf) : builder.convert(value, { name })]));
  }

  #update(variable: Variable, gradient: TensorLike, settings: ReadonlyMap<string, Tensor>): Operation {
    const { type, references, inputs, attributes = {} } = this.#rule;
    const memories = [variable, ...references.flatMap((name) => this.#slots.get(variable, name) ?? [])];
    const given = inputs.map((name) => (name === 'grad' ? gradient : this.#workshop.tf.cast(this.#value(name, settings), variable.dtype)));
    const args = [...memories.map((memory): Argument => ['var', memory, { reference: true }]), ...given.map((value): Argument => ['grad', value])];
    return this.#workshop.builder.apply(type, args, { attributes: { ...attributes, use_locking: attr.bool(false) } });
  }

  #value(name: string, settings: ReadonlyMap<string, Tensor>): Tensor {
    const value = settings.get(name) ?? this.#powers.get(name)?.snapshot;
    if (!value) throw new KeyError(`${this.#rule.name} has no setting ${name}`);
    return value;
  }

  /** The last operation: it has run when all updates have. */
  #finish(updates: readonly Operation[], settings: ReadonlyMap<string, Tensor>, name: string): Operation {
    const { tf, variables } = this.#workshop;
    const powers = Object.entries(this.#rule.powers ?? {}).flatMap(([power, { setting }]) => {
      const variable = this.#powers.get(power);
      if (!variable) return [];
      const next = variable.graph.controlDependencies(updates, () => tf.python.mul(variable, this.#value(setting, settings)));
      return [variables.assign(variable, next).op];
    });
    return tf.group([...updates, ...powers], { name });
  }

  #counting(globalStep: Variable, updates: readonly Operation[], settings: ReadonlyMap<string, Tensor>, name: string): Operation {
    const updated = this.#finish(updates, settings, 'update');
    return globalStep.graph.controlDependencies([updated], () => this.#workshop.variables.assignAdd(globalStep, 1, { name })).op;
  }
}

/** @throws ValueError */
function mustBeReal({ dtype, name }: { readonly dtype: Tensor['dtype']; readonly name: string }): void {
  if (!isFloating(dtype) || dtype === 'complex64') throw new ValueError(`Invalid type ${dtype} for ${name}, expected: float32.`);
}
