/** The variable that counts the steps of training (tensorflow/python/training/training_util.py). */
import type { Builder } from '../builder';
import { graphKeys } from '../graph';
import type { GraphOps } from '../gradients/ops';
import { Variable } from '../variable';
import type { VariableOps } from '../variables';

/** Functions of the façade. */
export function globalStepOps(builder: Builder, tf: GraphOps, variables: VariableOps) {
  /** null where the graph has none yet. */
  const getGlobalStep = (): Variable | null => {
    const [marked] = builder.graph.collection(graphKeys.globalStep);
    if (marked instanceof Variable) return marked;
    return variables.globalVariables().find(({ name }) => name === 'global_step:0') ?? null;
  };
  /** The int32 variable `global_step`, made at 0 where the graph has none; `minimize` counts it up. */
  const getOrCreateGlobalStep = (): Variable =>
    getGlobalStep() ??
    builder.graph.nameScope('', () =>
      variables.Variable(() => tf.zeros([], { dtype: 'int32' }), { name: 'global_step', trainable: false, collections: [graphKeys.globalVariables, graphKeys.globalStep] }),
    );
  return { getGlobalStep, getOrCreateGlobalStep };
}
