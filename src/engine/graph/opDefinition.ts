/** What the graph knows of an operation's type: its results before it runs, and how it runs. */
import type { Tensor as Values } from '@tensorflow/tfjs-core';
import type { PartialShape } from '../declarations/graphPicture';
import type { Attributes } from './attributes';
import type { DType } from './dtype';
import { OpError } from './errors';
import type { Operation } from './operation';
import type { SessionState } from './session/state';
import type { VariableCell } from './session/variableCell';
import type { Tensor } from './tensor';

export interface OutputSpec {
  readonly dtype: DType;
  readonly shape: PartialShape;
  readonly isReference?: boolean;
}

/** An operation about to be added to the graph. */
export interface Draft {
  readonly type: string;
  readonly inputs: readonly Tensor[];
  readonly attributes: Attributes;
}

/** What a kernel may use besides its inputs. */
export interface KernelContext {
  readonly op: Operation;
  /** The variables that come as references, which are an operation's first inputs; `inputs` are those after them. */
  readonly cells: readonly VariableCell[];
  readonly state: SessionState;
}

/** Computes the outputs. Called inside a tidy; the results are kept, the rest is freed. */
export type Kernel = (inputs: readonly Values[], context: KernelContext) => Values | VariableCell | readonly Values[];

export interface OpDefinition {
  /** Types and shapes of the outputs as far as they are known. @throws ValueError or TypeError where the inputs do not fit */
  readonly infer: (draft: Draft) => readonly OutputSpec[];
  /** null where the executor itself performs it (control flow), or has `held`. */
  readonly kernel: Kernel | null;
  /** Its output where that is the session's own (constants, variables): nothing is made, nothing to be freed. Takes the kernel's place. */
  readonly held?: (op: Operation, state: SessionState) => Values | VariableCell;
  /** How many of its first inputs it takes as variables and not as values. */
  readonly references?: number;
  /** Does something besides computing outputs, or gives other outputs every time: never folded into a constant. */
  readonly stateful?: true;
}

const definitions = new Map<string, OpDefinition>();

/** Makes operations of a type known; each type once. */
export function defineOp(type: string, definition: OpDefinition): void {
  if (definitions.has(type)) throw new Error(`operation ${type} is defined twice`);
  definitions.set(type, definition);
}

/** @throws NotFoundError for a type that is not supported */
export function definitionOf(type: string): OpDefinition {
  const definition = definitions.get(type);
  if (!definition) throw new OpError('NotFoundError', `Op type not registered '${type}' in binary running on the studio.`);
  return definition;
}

export const definedTypes = (): readonly string[] => [...definitions.keys()];
