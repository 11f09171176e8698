import type { Attributes } from './attributes';
import { nodeSummary } from './nodeSummary';
import { KeyError, ValueError } from './errors';
import { checkOperationName, checkScopeName, NameBook } from './names';
import type { NdArray } from './ndArray';
import type { Operators } from './operators';
import { definitionOf, type OutputSpec } from './opDefinition';
import { Operation } from './operation';
import type { Feeds } from './session/feeds';
import { shapeText } from './shape';
import { Tensor } from './tensor';

export interface OperationOptions {
  /** Made unique within its scope; the type where it is missing. A name that ends in `/` is taken as it is. */
  readonly name?: string | undefined;
  readonly attributes?: Attributes;
  readonly controlInputs?: readonly Operation[];
}

/** One `controlDependencies` that is open. */
interface Controller {
  readonly waitFor: readonly Operation[];
  /** Operations added while it is open. */
  readonly members: Set<Operation>;
}

/** A branch or a loop whose operations are being added: it lets values in from outside. */
export interface ControlFlowContext {
  readonly kind: 'branch' | 'loop';
  readonly outer: ControlFlowContext | null;
  adoptInputs(inputs: readonly Tensor[]): readonly Tensor[];
  /** Operations that one without inputs must wait for, so that it belongs to the branch or the iteration. */
  controlInputsFor(inputs: readonly Tensor[]): readonly Operation[];
}

/** A session, as tensors and operations see it. */
export interface Runs {
  run(fetches: Tensor | Operation, feeds?: Feeds): Promise<NdArray | null>;
}

/** Keys of `collection` that TensorFlow itself uses (tf.GraphKeys). */
export const graphKeys = {
  globalVariables: 'variables',
  trainableVariables: 'trainable_variables',
  summaries: 'summaries',
  globalStep: 'global_step',
  losses: 'losses',
  trainOp: 'train_op',
} as const;

/** A dataflow graph: operations, and tensors that flow between them. Nothing is computed until a session runs it. */
export class Graph {
  readonly #operations: Operation[] = [];
  readonly #byName = new Map<string, Operation>();
  readonly #names = new NameBook();
  readonly #collections = new Map<string, unknown[]>();
  #scope = '';
  #device = '';
  #controllers: readonly Controller[] = [];
  #context: ControlFlowContext | null = null;
  readonly #contexts = new Map<Operation, ControlFlowContext>();
  #finalized = false;
  /** Of all random operations that give none of their own; 0: none was set. */
  seed = 0;
  /** What `x.add(y)` and its like do; given by the façade that the graph belongs to. */
  operators: Operators | null = null;
  /** The session that `tensor.eval()` and `operation.run()` use where none is given. */
  defaultSession: Runs | null = null;

  get operations(): readonly Operation[] {
    return this.#operations;
  }

  /** Grows with every change: what was derived from the graph is valid as long as it stays. */
  get version(): number {
    return this.#operations.length;
  }

  /** The scope that new names lie in, without the last `/`. */
  get scope(): string {
    return this.#scope;
  }

  get context(): ControlFlowContext | null {
    return this.#context;
  }

  /** The branch or loop that an operation belongs to. */
  contextOf(op: Operation): ControlFlowContext | null {
    return this.#contexts.get(op) ?? null;
  }

  /** From now on nothing can be added. */
  finalize(): void {
    this.#finalized = true;
  }

  /**
   * Adds an operation; its outputs' types and shapes are inferred.
   * @throws ValueError for inputs that do not fit, a bad name or a finalized graph, TypeError for types that do not fit
   */
  createOperation(type: string, inputs: readonly Tensor[], { name, attributes = {}, controlInputs = [] }: OperationOptions = {}): Operation {
    if (this.#finalized) throw new ValueError('Graph is finalized and cannot be modified.');
    const foreign = inputs.find((input) => input.graph !== this);
    if (foreign) throw new ValueError(`${String(foreign)} must be from the same graph as ${String(inputs.find((input) => input.graph === this) ?? type)}.`);
    const fullName = this.#operationName(name ?? type);
    const adopted = this.#context ? this.#context.adoptInputs(inputs) : inputs;
    const outputs = this.#infer(type, adopted, attributes, fullName);
    // An input that was added under the same dependencies has waited already.
    const controllers = this.#controllers.filter(({ members }) => !inputs.some((input) => members.has(input.op)));
    const waitsFor = [...controllers.flatMap(({ waitFor }) => waitFor), ...controlInputs, ...(this.#context?.controlInputsFor(adopted) ?? [])];
    // Whoever is an input has run anyway.
    const control = [...new Set(waitsFor)].filter((op) => !adopted.some((input) => input.op === op));
    const op = new Operation({ graph: this, name: fullName, type, inputs: adopted, controlInputs: control, attributes, device: this.#device, outputs });
    this.#operations.push(op);
    for (const { members } of this.#controllers) members.add(op);
    this.#byName.set(fullName, op);
    if (this.#context) this.#contexts.set(op, this.#context);
    return op;
  }

  #operationName(name: string): string {
    if (name.endsWith('/')) {
      const exact = name.slice(0, -1);
      if (this.#byName.has(exact)) throw new ValueError(`Duplicate node name in graph: '${exact}'`);
      this.#names.take(exact);
      return exact;
    }
    const unique = this.uniqueName(name);
    checkOperationName(unique);
    return unique;
  }

  #infer(type: string, inputs: readonly Tensor[], attributes: Attributes, name: string): readonly OutputSpec[] {
    try {
      return definitionOf(type).infer({ type, inputs, attributes });
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      throw new ValueError(`${error.message} for '${nodeSummary(name, type, inputs, attributes)}' with input shapes: ${inputShapes(inputs)}.`);
    }
  }

  /** A name not yet used, within the present scope; from now on it is. */
  uniqueName(name: string): string {
    return this.#names.unique(this.#scope === '' ? name : `${this.#scope}/${name}`);
  }

  /**
   * Names made by `body` lie in the scope `name`, made unique as operations' names are. A name that ends in `/` means that very
   * scope once more; an empty one the outermost.
   * @param body gets the scope's name with its `/`
   */
  nameScope<T>(name: string, body: (scope: string) => T): T {
    const before = this.#scope;
    if (name !== '') checkScopeName(name, before !== '');
    this.#scope = name === '' || name.endsWith('/') ? name.replace(/\/$/, '') : this.uniqueName(name);
    try {
      return body(this.#scope === '' ? '' : `${this.#scope}/`);
    } finally {
      this.#scope = before;
    }
  }

  /** Operations added by `body` wait for these; null: for none of those around. */
  controlDependencies<T>(waitFor: readonly (Operation | Tensor)[] | null, body: () => T): T {
    const before = this.#controllers;
    this.#controllers = waitFor === null ? [] : [...before, { waitFor: waitFor.map((each) => (each instanceof Tensor ? each.op : each)), members: new Set() }];
    try {
      return body();
    } finally {
      this.#controllers = before;
    }
  }

  /** Operations added by `body` carry the device's name; this machine runs them all on its one device. */
  device<T>(name: string, body: () => T): T {
    const before = this.#device;
    this.#device = name;
    try {
      return body();
    } finally {
      this.#device = before;
    }
  }

  /** `body` adds to a branch or a loop. */
  within<T>(context: ControlFlowContext | null, body: () => T): T {
    const before = this.#context;
    this.#context = context;
    try {
      return body();
    } finally {
      this.#context = before;
    }
  }

  /** @throws KeyError */
  operation(name: string): Operation {
    const op = this.#byName.get(name);
    if (!op) throw new KeyError(`The name '${name}' refers to an Operation not in the graph.`);
    return op;
  }

  /** The tensor of a name such as `MatMul:0`. @throws ValueError for another form, KeyError where there is none */
  tensor(name: string): Tensor {
    const [opName = '', index, ...rest] = name.split(':');
    if (index === undefined && this.#byName.has(name)) {
      throw new ValueError(`The name '${name}' refers to an Operation, not a Tensor. Tensor names must be of the form "<op_name>:<output_index>".`);
    }
    if (index === undefined || rest.length > 0 || !/^\d+$/.test(index)) {
      throw new ValueError(`The name '${name}' looks like an (invalid) Operation name, not a Tensor. Tensor names must be of the form "<op_name>:<output_index>".`);
    }
    const op = this.#byName.get(opName);
    if (!op) throw new KeyError(`The name '${name}' refers to a Tensor which does not exist. The operation, '${opName}', does not exist in the graph.`);
    const tensor = op.outputs[Number(index)];
    if (!tensor) throw new KeyError(`The name '${name}' refers to a Tensor which does not exist. The operation, '${opName}', exists but only has ${op.outputs.length} outputs.`);
    return tensor;
  }

  /** A list that is kept under a key, such as all variables; grows by `addToCollection` alone. */
  collection(key: string): readonly unknown[] {
    return this.#collections.get(key) ?? [];
  }

  get collectionKeys(): readonly string[] {
    return [...this.#collections.keys()];
  }

  addToCollection(key: string, value: unknown): void {
    const list = this.#collections.get(key) ?? [];
    list.push(value);
    this.#collections.set(key, list);
  }
}

const inputShapes = (inputs: readonly Tensor[]): string => inputs.map(({ shape }) => shapeText(shape)).join(', ');
