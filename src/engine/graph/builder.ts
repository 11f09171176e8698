/** Adds operations the way TensorFlow's Python functions do: values become constants beside the operation that uses them. */
import { attr, type Attributes } from './attributes';
import { storedDType, type AskedDType, type DType } from './dtype';
import { ValueError } from './errors';
import type { Graph } from './graph';
import { NdArray, toNdArray, type ArrayLike } from './ndArray';
import type { Operation } from './operation';
import { Tensor } from './tensor';
import { Variable } from './variable';

/** What may stand where a tensor is wanted. */
export type TensorLike = Tensor | Variable | ArrayLike | readonly TensorLike[];

export interface Named {
  /** The operation's name; made unique within its scope. */
  readonly name?: string | undefined;
}

/** An argument under the name that TensorFlow gives it, after which a constant is called. */
export type Argument = readonly [name: string, value: TensorLike, options?: ArgumentOptions];
export interface ArgumentOptions {
  /** Type of values that are not tensors yet, and of tensors that must have it. */
  readonly dtype?: DType;
  /** Any type of its own: it does not take part in the agreement of types. */
  readonly free?: true;
  /** The memory of a variable, not its value. */
  readonly reference?: true;
}

export interface ApplyOptions {
  readonly name?: string | undefined;
  /** What the operation is called where the program gives no name; its type where this is missing too. */
  readonly call?: string;
  readonly attributes?: Attributes;
  /** Name of the attribute that carries the common type of the arguments; null: there is none. */
  readonly typeAttribute?: string | null;
  /** Types that the operation takes; all where missing. */
  readonly allowed?: readonly DType[];
}

const isTensorLike = (value: unknown): value is Tensor | Variable => value instanceof Tensor || value instanceof Variable;

export class Builder {
  readonly #defaultGraph: Graph;
  /** Called when a type is asked for that the device stores as another. */
  readonly #onSubstitution: (asked: AskedDType, stored: DType) => void;
  #entered: Graph[] = [];

  constructor(graph: Graph, onSubstitution: (asked: AskedDType, stored: DType) => void = () => undefined) {
    this.#defaultGraph = graph;
    this.#onSubstitution = onSubstitution;
  }

  /** The graph that operations without inputs are added to. */
  get graph(): Graph {
    return this.#entered.at(-1) ?? this.#defaultGraph;
  }

  /** `body` adds to another graph. */
  withGraph<T>(graph: Graph, body: () => T): T {
    this.#entered.push(graph);
    try {
      return body();
    } finally {
      this.#entered.pop();
    }
  }

  /** The type that is stored for the asked one. */
  stored(asked: AskedDType): DType {
    const stored = storedDType(asked);
    if (stored !== asked) this.#onSubstitution(asked, stored);
    return stored;
  }

  /** A constant operation's output. */
  constant(array: NdArray, name = 'Const'): Tensor {
    return this.graph.createOperation('Const', [], { name, attributes: { dtype: attr.type(array.dtype), value: attr.tensor(array) } }).output();
  }

  /** The tensor that a value means: itself, a variable's value, a constant, or several tensors packed into one. */
  convert(value: TensorLike, { dtype, name, reference }: { readonly dtype?: DType | undefined; readonly name?: string | undefined; readonly reference?: true | undefined } = {}): Tensor {
    if (value instanceof Variable) return reference ? value.reference : value.snapshot;
    if (value instanceof Tensor) return value;
    // Untyped programs may pass what the types forbid.
    if ((value as unknown) === null || (value as unknown) === undefined) throw new ValueError('None values not supported.');
    if (isMixedList(value)) return this.#pack(value, dtype, name);
    return this.constant(toNdArray(value, dtype), name);
  }

  #pack(parts: readonly TensorLike[], dtype: DType | undefined, name = 'packed'): Tensor {
    const known = dtype ?? parts.find(isTensorLike)?.dtype;
    return this.graph.nameScope(name, (scope) => {
      const tensors = parts.map((part, i) => this.convert(part, { dtype: known, name: String(i) }));
      return this.graph.createOperation('Pack', tensors, { name: scope, attributes: { N: attr.int(tensors.length), T: attr.type(tensors[0]?.dtype ?? 'float32'), axis: attr.int(0) } }).output();
    });
  }

  /**
   * Adds one operation. Arguments that are not free agree on one type: that of the first tensor among them, which plain values take.
   * @throws TypeError where types do not agree or are not allowed
   */
  apply(type: string, args: readonly Argument[], { name, call, attributes = {}, typeAttribute = 'T', allowed }: ApplyOptions = {}): Operation {
    const graph = this.#graphOf(args);
    return this.withGraph(graph, () =>
      graph.nameScope(name ?? call ?? type, (scope) => {
        const common = commonType(args);
        const inputs = args.map((argument) => this.#input(type, argument, common));
        const agreed = this.#agree(type, args, inputs, allowed);
        const typed = typeAttribute === null || agreed === null ? attributes : { [typeAttribute]: attr.type(agreed), ...attributes };
        return graph.createOperation(type, inputs, { name: scope, attributes: typed });
      }),
    );
  }

  #input(type: string, [name, value, options]: Argument, common: DType | undefined): Tensor {
    const dtype = options?.dtype ?? (options?.free ? undefined : common);
    try {
      return this.convert(value, { dtype, name, reference: options?.reference });
    } catch (error) {
      if (!(error instanceof TypeError) || dtype === undefined) throw error;
      throw new TypeError(`Expected ${dtype} passed to parameter '${name}' of op '${type}', got ${shown(value)} instead. Error: ${error.message}`);
    }
  }

  /** As `apply`, for an operation with one output. */
  one(type: string, args: readonly Argument[], options: ApplyOptions = {}): Tensor {
    return this.apply(type, args, options).output();
  }

  #graphOf(args: readonly Argument[]): Graph {
    for (const [, value] of args) if (isTensorLike(value)) return value.graph;
    return this.graph;
  }

  /** The common type of the arguments that must agree; null where all are free. */
  #agree(type: string, args: readonly Argument[], inputs: readonly Tensor[], allowed: readonly DType[] | undefined): DType | null {
    let agreed: { readonly argument: string; readonly dtype: DType } | null = null;
    for (const [i, input] of inputs.entries()) {
      const [argument, , options] = args[i] ?? ['', 0];
      const { dtype } = input;
      if (options?.dtype === 'int32' && dtype !== 'int32') throw new TypeError(`Value passed to parameter '${argument}' has DataType ${dtype} not in list of allowed values: int32, int64`);
      if (options?.dtype !== undefined && options.dtype !== dtype) throw new TypeError(`Input '${argument}' of '${type}' Op has type ${dtype} that does not match expected type of ${options.dtype}.`);
      if (options?.free || options?.dtype !== undefined) continue;
      if (agreed && agreed.dtype !== dtype) throw new TypeError(`Input '${argument}' of '${type}' Op has type ${dtype} that does not match type ${agreed.dtype} of argument '${agreed.argument}'.`);
      if (allowed && !allowed.includes(dtype)) throw new TypeError(`Value passed to parameter '${argument}' has DataType ${dtype} not in list of allowed values: ${allowed.join(', ')}`);
      agreed ??= { argument, dtype };
    }
    return agreed?.dtype ?? null;
  }
}

function commonType(args: readonly Argument[]): DType | undefined {
  for (const [, value, options] of args) {
    if (options?.free || options?.dtype !== undefined) continue;
    if (isTensorLike(value)) return value.dtype;
  }
  for (const [, value, options] of args) if (!options?.free && options?.dtype === undefined && value instanceof NdArray) return value.dtype;
  return undefined;
}

/** A value and its type in Python's words. */
function shown(value: TensorLike): string {
  if (typeof value === 'string') return `'${value}' of type 'str'`;
  return typeof value === 'number' ? `${value} of type 'float'` : `${JSON.stringify(value)} of type 'list'`;
}

/** A list with tensors among its parts. */
function isMixedList(value: TensorLike): value is readonly TensorLike[] {
  return Array.isArray(value) && (value as readonly TensorLike[]).some((part) => isTensorLike(part) || isMixedList(part));
}
