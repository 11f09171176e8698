import type { Builder } from '../builder';
import type { Gradients } from '../gradients/gradients';
import type { GraphOps } from '../gradients/ops';
import type { VariableOps } from '../variables';
import './applyOps';
import { decayOps } from './decay';
import { globalStepOps } from './globalStep';
import { optimizers } from './optimizers';

/** Functions of the façade's `tf.train`. */
export const trainOps = (builder: Builder, tf: GraphOps, variables: VariableOps, gradients: Gradients) => ({
  ...optimizers({ builder, tf, variables, gradients }),
  ...globalStepOps(builder, tf, variables),
  ...decayOps(builder, tf),
});
