/** Performs recorded programs on the studio's graph API and notes where it differs from TensorFlow. */
import type { Graph } from '../graph';
import type { Fetch } from '../session/fetches';
import type { Feeds } from '../session/feeds';
import { createTensorFlow } from '../tensorflow';
import { differenceOfFailures, differenceOfHandles, differenceOfValues } from './comparison';
import type { Body, BuildStep, Node, Program, RunStep, Step, Value } from './program';

/** The result's type is not to be derived: fetches are known only at run time. */
interface Session {
  run(fetches: Fetch, feeds: Feeds): Promise<unknown>;
  close(): void;
}

const isRecord = (value: Value): value is Readonly<Record<string, Value>> => typeof value === 'object' && value !== null && !Array.isArray(value);

export class Interpreter {
  readonly #tf = createTensorFlow();
  readonly #values = new Map<string, unknown>();
  readonly #sessions = new Map<string, Session>();
  readonly #differences: string[] = [];

  /** Every difference from what TensorFlow did, with the step it arose in. */
  async differences({ steps, graph }: Program): Promise<readonly string[]> {
    for (const step of steps) await this.#perform(step);
    if (graph) this.#compareGraph(graph);
    for (const session of this.#sessions.values()) session.close();
    return this.#differences;
  }

  async #perform(step: Step): Promise<void> {
    try {
      if ('run' in step) this.#note(step, differenceOfValues(step.gives ?? null, await this.#run(step)));
      else this.#build(step);
    } catch (error) {
      this.#note(step, step.fails ? differenceOfFailures(step.fails, error) : [String(error)]);
      return;
    }
    if (step.fails) this.#note(step, differenceOfFailures(step.fails, null));
  }

  async #run({ run, feeds = [], session: name = 'session', times = 1 }: RunStep): Promise<unknown> {
    const session = this.#sessions.get(name) ?? (this.#valueOf({ id: name, call: 'Session' }) as Session);
    this.#sessions.set(name, session);
    const fetches = this.#decode(run) as Fetch;
    for (let i = 1; i < times; i++) await session.run(fetches, this.#decode(feeds) as Feeds);
    return session.run(fetches, this.#decode(feeds) as Feeds);
  }

  #build(step: BuildStep): void {
    const value = this.#valueOf(step);
    this.#values.set(step.id, value);
    if (step.makes !== undefined) this.#note(step, differenceOfHandles(step.makes, value));
  }

  #valueOf({ call = '', get, on, args = [], options }: BuildStep): unknown {
    const receiver = on === undefined ? this.#tf : this.#decode(on);
    if (get !== undefined) return property(receiver, get);
    const path = call.split('.');
    const owner = path.slice(0, -1).reduce(property, receiver);
    const found = property(owner, path.at(-1) ?? '');
    if (typeof found !== 'function') throw new Error(`there is no ${call}`);
    const positional = args.map((arg) => this.#decode(arg));
    const trailing = options || call === 'variableScope' ? [this.#decode(options ?? {})] : [];
    // A body comes last, after the options.
    const body = call === 'variableScope' ? [positional.pop()] : [];
    return Reflect.apply(found, owner, [...positional, ...trailing, ...body]) as unknown;
  }

  #decode(value: Value): unknown {
    if (typeof value === 'string' && value.startsWith('$')) return this.#reference(value.slice(1));
    if (Array.isArray(value)) return value.map((part: Value) => this.#decode(part));
    if (!isRecord(value)) return value;
    if (value['do'] !== undefined) return this.#function(value as unknown as Body);
    if (typeof value['number'] === 'string') return Number(value['number']);
    if (typeof value['dtype'] === 'string') return property(this.#tf, value['dtype']);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, this.#decode(part)]));
  }

  #reference(path: string): unknown {
    const [id = '', ...indices] = path.split('.');
    if (!this.#values.has(id)) throw new Error(`$${id} was not made`);
    return indices.reduce(property, this.#values.get(id));
  }

  #function(body: Body): (...parameters: readonly unknown[]) => unknown {
    return (...parameters) => {
      body.parameters.forEach((name, i) => this.#values.set(name, parameters[i]));
      for (const step of body.do) if (!('run' in step)) this.#build(step);
      return this.#decode(body.give);
    };
  }

  #compareGraph(expected: readonly Node[]): void {
    const graph: Graph = this.#tf.getDefaultGraph();
    const lines = new Set(graph.operations.map((op) => nodeLine([op.name, op.type, ...op.inputs.map(({ name }) => name.replace(/:0$/, '')), ...op.controlInputs.map(({ name }) => `^${name}`).sort()])));
    const wanted = new Set(expected.map(nodeLine));
    this.#differences.push(...[...wanted].filter((line) => !lines.has(line)).map((line) => `graph: lacks ${line}`));
    this.#differences.push(...[...lines].filter((line) => !wanted.has(line)).map((line) => `graph: has ${line}`));
  }

  #note(step: Step, differences: readonly string[]): void {
    const name = 'run' in step ? `run ${JSON.stringify(step.run)}` : `${step.id} = ${step.call ?? step.get ?? ''}`;
    this.#differences.push(...differences.map((difference) => `${name}: ${difference}`));
  }
}

const nodeLine = (node: Node): string => node.join(' ');

function property(owner: unknown, name: string): unknown {
  if ((typeof owner !== 'object' && typeof owner !== 'function') || owner === null) throw new Error(`nothing has ${name}`);
  return Reflect.get(owner, name) as unknown;
}
