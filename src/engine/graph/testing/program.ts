/** Programs of the graph API as data, with what TensorFlow makes of them; scripts/fixtures/graphPrograms.py writes them. */

/** Plain data, except: `$id` and `$id.0` for what a step gave, and objects for functions, types and numbers that JSON lacks. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

/** A function argument: its steps, and what it returns. */
export interface Body {
  readonly do: readonly Step[];
  readonly parameters: readonly string[];
  readonly give: Value;
}

/** Class, and the beginning of the message. */
export type Failure = readonly [name: string, head: string];
/** Of a tensor or a variable; of an operation the first two; of a list each element. */
export type Made = readonly [name: string, op: string, dtype: string, shape: readonly (number | null)[] | null] | readonly [name: string, op: string] | null | readonly Made[];
/** Of a tensor; null for an operation; of lists and dictionaries each element. */
export type Given = readonly [dtype: string, shape: readonly number[], data: readonly (number | boolean | string)[]] | null | readonly Given[] | { readonly [key: string]: Given };

/** A call of a function, of a method of what a step gave, or the reading of a property. */
export interface BuildStep {
  readonly id: string;
  readonly call?: string;
  readonly get?: string;
  readonly on?: string;
  readonly args?: readonly Value[];
  readonly options?: Readonly<Record<string, Value>>;
  readonly makes?: Made;
  readonly fails?: Failure;
}

export interface RunStep {
  readonly run: Value;
  readonly feeds?: Value;
  readonly session?: string;
  readonly times?: number;
  readonly gives?: Given;
  readonly fails?: Failure;
}

export type Step = BuildStep | RunStep;

/** A node: name, type, inputs and control inputs. */
export type Node = readonly [name: string, op: string, ...inputs: string[]];

export interface Program {
  readonly name: string;
  readonly steps: readonly Step[];
  /** Where given, the default graph is to be equal as a whole. */
  readonly graph?: readonly Node[];
}
