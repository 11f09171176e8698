/** `tf.nn`: operations of neural networks. */
import type { Builder } from '../builder';
import type { GraphOps } from '../gradients/ops';
import './activationGradients';
import { convolutionOps } from './convolution';
import { crossEntropyOps } from './crossEntropies';
import { nnElementwiseOps } from './nnElementwise';
import { normalizationOps } from './normalization';
import { poolingOps } from './pooling';
import { softmaxOps } from './softmaxFunctions';

/** Functions of `tf.nn`. */
export const nnOps = (builder: Builder, tf: GraphOps) => ({
  ...nnElementwiseOps(builder),
  ...softmaxOps(builder, tf),
  ...crossEntropyOps(builder, tf),
  ...normalizationOps(builder, tf),
  ...convolutionOps(builder),
  ...poolingOps(builder),
});
