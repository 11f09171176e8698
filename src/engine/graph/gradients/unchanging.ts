/** Operations without inputs, or whose outputs are no real numbers or do not depend on their inputs. */
import { notDifferentiable } from './definition';

// Sources: they have no inputs to pass anything on to.
notDifferentiable('Const', 'Placeholder', 'VariableV2', 'NoOp');
// Truth values.
notDifferentiable('InTopKV2');
// They change variables; what they give on is the variable itself, whose value does not come through them.
notDifferentiable(
  'Assign', 'AssignAdd', 'AssignSub', 'IsVariableInitialized',
  'ApplyGradientDescent', 'ApplyMomentum', 'ApplyAdagrad', 'ApplyAdadelta', 'ApplyRMSProp', 'ApplyCenteredRMSProp', 'ApplyAdam', 'ApplyFtrl',
);
// Files and summaries.
notDifferentiable('SaveV2', 'RestoreV2', 'ScalarSummary', 'HistogramSummary', 'ImageSummary', 'TensorSummaryV2', 'MergeSummary');
// Drawn anew whatever their inputs are, and text.
notDifferentiable('RandomStandardNormal', 'RandomUniform', 'TruncatedNormal', 'RandomUniformInt', 'RandomShuffle', 'StringJoin', 'AsString');
