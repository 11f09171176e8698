/** Declaring, sharing and assigning variables (tensorflow/python/ops/{variables,variable_scope,state_ops}.py). */
import { attr } from './attributes';
import type { Builder, Named, TensorLike } from './builder';
import type { AskedDType, DType } from './dtype';
import { ValueError } from './errors';
import { graphKeys, type Graph } from './graph';
import type { ArrayLike } from './ndArray';
import type { Operation } from './operation';
import { assignAttributes } from './ops/state';
import { isDefined, tupleText } from './shape';
import type { Tensor } from './tensor';
import { Variable } from './variable';

/** Gives the values that a variable begins with. */
export type Initializer = (shape: readonly number[], dtype: DType) => Tensor;

export interface VariableOptions extends Named {
  readonly trainable?: boolean;
  readonly dtype?: AskedDType;
  readonly collections?: readonly string[];
}
export interface GetVariableOptions extends VariableOptions {
  readonly shape?: readonly number[];
  /** Values themselves, or what makes them. */
  readonly initializer?: Initializer | ArrayLike | Tensor;
}
export type Reuse = boolean | 'auto';

interface VariableScope {
  readonly name: string;
  readonly reuse: Reuse;
  readonly initializer: Initializer | null;
}

interface Declaration {
  readonly name: string;
  readonly initialValue: () => Tensor;
  readonly trainable: boolean;
  readonly collections: readonly string[];
}

export type VariableOps = ReturnType<typeof variableOps>;

/** Functions of the façade. @param defaultInitializer of shared variables that name none: Glorot's uniform in TensorFlow */
export function variableOps(builder: Builder, defaultInitializer: () => Initializer) {
  const shared = new WeakMap<Graph, Map<string, Variable>>();
  let scope: VariableScope = { name: '', reuse: false, initializer: null };

  /** `name` is a scope already entered: it ends in `/`. */
  function declare(graph: Graph, { name, initialValue, trainable, collections }: Declaration): Variable {
    const initial = initialValue();
    const reference = graph
      .createOperation('VariableV2', [], { name, attributes: { container: attr.string(''), dtype: attr.type(initial.dtype), shape: attr.shape(initial.shape), shared_name: attr.string('') } })
      .output();
    const assigned = graph.createOperation('Assign', [reference, initial], { name: 'Assign', attributes: { T: attr.type(initial.dtype), ...assignAttributes() } });
    const snapshot = graph.createOperation('Identity', [reference], { name: 'read', attributes: { T: attr.type(initial.dtype) } }).output();
    const variable = new Variable({ reference, initializer: assigned, initialValue: initial, snapshot, trainable });
    for (const key of collections) graph.addToCollection(key, variable);
    if (trainable) graph.addToCollection(graphKeys.trainableVariables, variable);
    return variable;
  }

  function declareVariable(initialValue: TensorLike | (() => TensorLike), { name, trainable = true, dtype, collections = [graphKeys.globalVariables] }: VariableOptions = {}): Variable {
    const { graph } = builder;
    // A variable does not wait for what is around it, nor belong to a branch.
    return graph.controlDependencies(null, () =>
      graph.nameScope(name ?? 'Variable', (own) =>
        declare(graph, {
          name: own, trainable, collections,
          initialValue: () => {
            const stored = dtype === undefined ? undefined : builder.stored(dtype);
            if (typeof initialValue === 'function') return graph.nameScope('Initializer', () => builder.convert(initialValue(), { dtype: stored, name: 'initial_value' }));
            return builder.convert(initialValue, { dtype: stored, name: 'initial_value' });
          },
        }),
      ),
    );
  }

  function getVariable(name: string, { shape, initializer, dtype = 'float32', trainable = true, collections = [graphKeys.globalVariables] }: GetVariableOptions = {}): Variable {
    const { graph } = builder;
    const known = shared.get(graph) ?? new Map<string, Variable>();
    shared.set(graph, known);
    const fullName = scope.name === '' ? name : `${scope.name}/${name}`;
    const existing = known.get(fullName);
    if (existing) return reuseOf(existing, fullName, { shape, dtype });
    if (scope.reuse === true) throw new ValueError(`Variable ${fullName} does not exist, or was not created with tf.get_variable(). Did you mean to set reuse=tf.AUTO_REUSE in VarScope?`);
    const stored = builder.stored(dtype);
    if (!initializer && !scope.initializer && !shape) throw new ValueError(`Variable ${fullName} did not get an initializer, so its \`shape\` argument must be specified.`);
    const make = initializer ?? scope.initializer ?? defaultInitializer();
    if (typeof make === 'function' && !shape) throw new ValueError(`Shape of a new variable (${fullName}) must be fully defined, but instead was <unknown>.`);
    const variable = graph.controlDependencies(null, () =>
      graph.nameScope('', () =>
        graph.nameScope(fullName, (own) =>
          declare(graph, {
            name: own, trainable, collections,
            initialValue: () => (typeof make === 'function' ? graph.nameScope('Initializer', () => make(shape ?? [], stored)) : graph.nameScope('Initializer', () => builder.convert(make, { dtype: stored, name: 'Const' }))),
          }),
        ),
      ),
    );
    known.set(fullName, variable);
    return variable;
  }

  function reuseOf(existing: Variable, name: string, { shape, dtype }: { readonly shape: readonly number[] | undefined; readonly dtype: AskedDType }): Variable {
    if (scope.reuse === false) throw new ValueError(`Variable ${name} already exists, disallowed. Did you mean to set reuse=True or reuse=tf.AUTO_REUSE in VarScope?`);
    if (shape && tupleText(shape) !== tupleText(existing.shape)) throw new ValueError(`Trying to share variable ${name}, but specified shape ${tupleText(shape)} and found shape ${tupleText(existing.shape)}.`);
    if (builder.stored(dtype) !== existing.dtype) throw new ValueError(`Trying to share variable ${name}, but specified dtype ${dtype} and found dtype ${existing.dtype}_ref.`);
    return existing;
  }

  /** Shared variables of `body` lie in the scope, and so do operations' names. `reuse` is inherited. */
  function variableScope<T>(name: string, { reuse, initializer }: { readonly reuse?: Reuse; readonly initializer?: Initializer }, body: () => T): T {
    const before = scope;
    scope = { name: before.name === '' ? name : `${before.name}/${name}`, reuse: reuse ?? before.reuse, initializer: initializer ?? before.initializer };
    try {
      return builder.graph.nameScope(name, body);
    } finally {
      scope = before;
    }
  }

  const change = (type: 'Assign' | 'AssignAdd' | 'AssignSub') => (variable: Variable | Tensor, value: TensorLike, { name, validateShape = true }: Named & { readonly validateShape?: boolean } = {}): Tensor => {
    const dtype = variable.dtype;
    return builder.one(type, [['ref', variable, { reference: true }], ['value', value, { dtype }]], { name, attributes: type === 'Assign' ? assignAttributes(validateShape) : { use_locking: attr.bool(false) } });
  };

  const globalVariables = (): readonly Variable[] => builder.graph.collection(graphKeys.globalVariables) as readonly Variable[];
  const trainableVariables = (): readonly Variable[] => builder.graph.collection(graphKeys.trainableVariables) as readonly Variable[];
  const variablesInitializer = (variables: readonly Variable[], { name = 'init' }: Named = {}): Operation =>
    builder.graph.createOperation('NoOp', [], { name, controlInputs: variables.map(({ initializer }) => initializer) });

  return {
    Variable: declareVariable, getVariable, variableScope, assign: change('Assign'), assignAdd: change('AssignAdd'), assignSub: change('AssignSub'),
    globalVariables, trainableVariables, variablesInitializer,
    globalVariablesInitializer: (): Operation => variablesInitializer(globalVariables()),
    isVariableInitialized: (variable: Variable, { name }: Named = {}): Tensor => builder.one('IsVariableInitialized', [['ref', variable, { reference: true }]], { name, typeAttribute: 'dtype' }),
  };
}

/** @throws ValueError where a size is unknown */
export function definedShape(variable: Variable): readonly number[] {
  if (!isDefined(variable.shape)) throw new ValueError(`initial_value must have a shape specified: ${String(variable)}`);
  return variable.shape;
}

