import type { Attributes, AttributeValue } from './attributes';
import type { DType } from './dtype';
import { ValueError } from './errors';
import type { Graph, Runs } from './graph';
import type { OutputSpec } from './opDefinition';
import type { Feeds } from './session/feeds';
import { Tensor } from './tensor';

export interface OperationParts {
  readonly graph: Graph;
  readonly name: string;
  readonly type: string;
  readonly inputs: readonly Tensor[];
  readonly controlInputs: readonly Operation[];
  readonly attributes: Attributes;
  readonly device: string;
  readonly outputs: readonly OutputSpec[];
}

/** A node of the graph: what is to be done with which inputs. */
export class Operation {
  readonly graph: Graph;
  readonly name: string;
  readonly type: string;
  readonly attributes: Attributes;
  readonly device: string;
  readonly outputs: readonly Tensor[];
  readonly #inputs: Tensor[];
  readonly #controlInputs: Operation[];

  constructor(parts: OperationParts) {
    this.graph = parts.graph;
    this.name = parts.name;
    this.type = parts.type;
    this.attributes = parts.attributes;
    this.device = parts.device;
    this.#inputs = [...parts.inputs];
    this.#controlInputs = [...parts.controlInputs];
    this.outputs = parts.outputs.map(({ dtype, shape, isReference }, i) => new Tensor(this, i, dtype, shape, isReference));
    for (const input of new Set(this.#inputs)) input.addConsumer(this);
  }

  get inputs(): readonly Tensor[] {
    return this.#inputs;
  }

  /** Operations that must have run before, though nothing of theirs is used. */
  get controlInputs(): readonly Operation[] {
    return this.#controlInputs;
  }

  /** Input `index`. @throws ValueError where there is none */
  input(index: number): Tensor {
    const input = this.#inputs[index];
    if (!input) throw new ValueError(`Operation '${this.name}' of type ${this.type} has no input ${index}`);
    return input;
  }

  /** Output `index`. @throws ValueError where there is none */
  output(index = 0): Tensor {
    const output = this.outputs[index];
    if (!output) throw new ValueError(`Operation '${this.name}' of type ${this.type} has no output ${index}`);
    return output;
  }

  /** Closes a loop: the only way in which a graph gets a cycle. */
  replaceInput(index: number, tensor: Tensor): void {
    this.#inputs[index] = tensor;
    tensor.addConsumer(this);
  }

  addControlInput(op: Operation): void {
    if (!this.#controlInputs.includes(op)) this.#controlInputs.push(op);
  }

  boolean(name: string): boolean {
    return this.#attribute(name, 'bool').value;
  }

  number(name: string): number {
    const attribute = this.attributes[name];
    if (attribute?.kind === 'int' || attribute?.kind === 'float') return attribute.value;
    throw missing(this, name);
  }

  text(name: string): string {
    return this.#attribute(name, 'string').value;
  }

  numbers(name: string): readonly number[] {
    return this.#attribute(name, 'ints').value;
  }

  dtype(name: string): DType {
    return this.#attribute(name, 'type').value;
  }

  #attribute<Kind extends AttributeValue['kind']>(name: string, kind: Kind): Extract<AttributeValue, { readonly kind: Kind }> {
    const attribute = this.attributes[name];
    if (attribute?.kind !== kind) throw missing(this, name);
    return attribute as Extract<AttributeValue, { readonly kind: Kind }>;
  }

  /** Performs it in a session: the given one, else the default one. @throws ValueError where there is none */
  async run(feeds?: Feeds, session: Runs | null = this.graph.defaultSession): Promise<void> {
    if (!session) throw new ValueError('Cannot execute operation using `run()`: No default session is registered. Use `with sess.as_default()` or pass an explicit session to `run(session=sess)`');
    await session.run(this, feeds);
  }

  toString(): string {
    return `<tf.Operation '${this.name}' type=${this.type}>`;
  }
}

const missing = (op: Operation, name: string): ValueError => new ValueError(`Operation named '${op.name}' has no attr named '${name}'.`);
