/** The door of the graph engine: TensorFlow 1's functions under their own names in camelCase. */
import { Builder } from './builder';
import { conditionalOps } from './control/conditional';
import { whileOps } from './control/whileLoop';
import { askedDTypes, dtypes, type AskedDType, type DType } from './dtype';
import { KeyError, LookupError, OpError, RuntimeError, ValueError } from './errors';
import { filing } from './files/filing';
import { FileStore } from './fileStore';
import { gradientsFunction } from './gradients/gradients';
import { graphOps } from './gradients/ops';
import './gradients/allGradients';
import { Graph, graphKeys } from './graph';
import { operatorsOf } from './operators';
import { arrayOps } from './ops/arrays';
import { binaryOps } from './ops/binary';
import './ops/checkpoint';
import { clippingOps } from './ops/clipping';
import { complexOps } from './ops/complexNumbers';
import { dropoutOps } from './ops/dropout';
import { flowOps } from './ops/flow';
import { initializerOps } from './ops/initializers';
import { matrixOps } from './ops/matrix';
import { nnOps } from './ops/nn';
import { randomOps } from './ops/random';
import { reductionOps } from './ops/reduction';
import { sourceOps } from './ops/sources';
import { stringOps } from './ops/strings';
import { summaryOps } from './ops/summary';
import { unaryOps } from './ops/unary';
import type { Operation } from './operation';
import { Session } from './session/session';
import type { StepTrace } from '../declarations/graphPicture';
import type { Tensor } from './tensor';
import { trainOps } from './train/trainOps';
import { Variable } from './variable';
import { variableOps } from './variables';

export interface TensorFlowOptions {
  /** For random operations without a seed of their own; a positive integer. */
  readonly seed?: number;
  /** Hears of every `Session.run`. */
  readonly onTrace?: (trace: StepTrace) => void;
  /** Hears once of each type that is stored as another one. */
  readonly onSubstitution?: (asked: AskedDType, stored: DType) => void;
  /** Hears of every session that is opened. */
  readonly onSession?: (session: Session) => void;
  /** Where savers and writers put their files. */
  readonly files?: FileStore;
}

/** TensorFlow with a default graph of its own. */
export function createTensorFlow({ seed = 1, onTrace, onSubstitution = () => undefined, onSession = () => undefined, files = new FileStore() }: TensorFlowOptions = {}) {
  const told = new Set<AskedDType>();
  const builder = new Builder(new Graph(), (asked, stored) => {
    if (told.has(asked)) return;
    told.add(asked);
    onSubstitution(asked, stored);
  });
  let sessions = 0;
  const { relu, relu6, elu, selu, softplus, softsign, ...unary } = unaryOps(builder);
  const sources = sourceOps(builder);
  const binary = binaryOps(builder);
  const operators = operatorsOf({ ...binary, negative: unary.negative });
  builder.graph.operators = operators;
  const { train: trainFiles, summary: summaryFiles, ...graphFiles } = filing(builder, files);

  const ops = graphOps(builder);
  const random = randomOps(builder, ops);
  const { defaultInitializer, ...initializers } = initializerOps(ops, random);
  const variables = variableOps(builder, () => defaultInitializer);
  const gradients = gradientsFunction(builder, ops);

  const openSession = ({ graph = builder.graph }: { readonly graph?: Graph } = {}): Session => {
    sessions += 1;
    const session = new Session({ graph, name: `session${sessions}`, seed, files, onTrace });
    onSession(session);
    return session;
  };

  return {
    ...typeNames(),
    ...sources,
    ...unary,
    ...binary,
    ...matrixOps(builder),
    ...arrayOps(builder),
    ...reductionOps(builder),
    ...flowOps(builder),
    ...complexOps(builder),
    ...stringOps(builder),
    ...conditionalOps(builder),
    ...whileOps(builder),
    ...variables,
    gradients,
    ...clippingOps(builder, ops),
    ...random,
    ...initializers,
    nn: { relu, relu6, elu, selu, softplus, softsign, sigmoid: unary.sigmoid, tanh: unary.tanh, ...nnOps(builder, ops), ...dropoutOps(builder, ops, random) },
    errors: { OpError, ValueError, KeyError, RuntimeError, LookupError },
    summary: { ...summaryOps(builder), ...summaryFiles },
    train: { ...trainOps(builder, ops, variables, gradients), ...trainFiles },
    ...graphFiles,
    GraphKeys: graphKeys,

    Graph: (): Graph => {
      const graph = new Graph();
      graph.operators = operators;
      return graph;
    },
    getDefaultGraph: (): Graph => builder.graph,
    /** `body` adds to `graph` instead of the default one. */
    withGraph: <T>(graph: Graph, body: () => T): T => builder.withGraph(graph, body),
    nameScope: <T>(name: string, body: (scope: string) => T): T => builder.graph.nameScope(name, body),
    controlDependencies: <T>(waitFor: readonly (Operation | Tensor | Variable)[] | null, body: () => T): T =>
      builder.graph.controlDependencies(waitFor?.map((each) => (each instanceof Variable ? each.op : each)) ?? null, body),
    device: <T>(name: string, body: () => T): T => builder.graph.device(name, body),
    getCollection: (key: string): readonly unknown[] => builder.graph.collection(key),
    addToCollection: (key: string, value: unknown): void => { builder.graph.addToCollection(key, value); },
    setRandomSeed: (value: number): void => { builder.graph.seed = value; },
    /** A session of the default graph or the given one; `close` frees what it holds. */
    Session: openSession,
    /** Python's `with tf.Session() as session`: `body` runs with it as the default session, then it is closed. */
    withSession: async <T>(body: (session: Session) => Promise<T> | T): Promise<T> => {
      const session = openSession();
      try {
        return await session.asDefault(() => body(session));
      } finally {
        session.close();
      }
    },
  };
}

export type TensorFlow = ReturnType<typeof createTensorFlow>;

/** `tf.float32`, ...: the types' names, also of those that are stored as another type. */
function typeNames(): { readonly [Name in AskedDType]: Name } {
  return Object.fromEntries([...dtypes, ...askedDTypes].map((name) => [name, name])) as { readonly [Name in AskedDType]: Name };
}
