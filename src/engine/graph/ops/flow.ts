/** Operations that compute nothing: they pass values on, gather control, or mark the ways of branches and loops. */
import type * as tfc from '@tensorflow/tfjs-core';
import type { Builder, Named, TensorLike } from '../builder';
import { inputOf, sameAsInput } from '../inference';
import { defineOp, type Draft, type OutputSpec } from '../opDefinition';
import { Operation } from '../operation';
import { commonShape } from '../shape';
import type { Tensor } from '../tensor';
import type { Variable } from '../variable';

const passOn = { infer: sameAsInput, kernel: ([x]: readonly tfc.Tensor[]) => (x as tfc.Tensor).clone() };
defineOp('Identity', passOn);
defineOp('StopGradient', passOn);
defineOp('PreventGradient', passOn);
defineOp('NoOp', { infer: () => [], kernel: () => [] });

const asReference = (draft: Draft): OutputSpec => {
  const { dtype, shape, isReference } = inputOf(draft, 0);
  return { dtype, shape, isReference };
};
for (const prefix of ['', 'Ref']) {
  defineOp(`${prefix}Switch`, { infer: (draft) => [asReference(draft), asReference(draft)], kernel: null });
  defineOp(`${prefix}Merge`, {
    infer: (draft) => {
      const first = inputOf(draft, 0);
      const shape = draft.inputs.reduce((known, input) => commonShape(known, input.shape), first.shape);
      return [{ dtype: first.dtype, shape, isReference: prefix === 'Ref' }, { dtype: 'int32', shape: [] }];
    },
    kernel: null,
  });
  for (const type of ['Enter', 'Exit', 'NextIteration']) defineOp(`${prefix}${type}`, { infer: (draft) => [asReference(draft)], kernel: null });
}
defineOp('LoopCond', { infer: () => [{ dtype: 'bool', shape: [] }], kernel: null });

/** Functions of the façade. */
export function flowOps(builder: Builder) {
  const identity = (input: TensorLike, { name }: Named = {}): Tensor => builder.one('Identity', [['input', input]], { name });
  const stopGradient = (input: TensorLike, { name }: Named = {}): Tensor => builder.one('StopGradient', [['input', input]], { name });
  const noOp = ({ name }: Named = {}): Operation => builder.graph.createOperation('NoOp', [], { name });
  /** An operation that has run when all of these have. */
  const group = (operations: readonly (Operation | Tensor | Variable)[], { name }: Named = {}): Operation =>
    builder.graph.createOperation('NoOp', [], { name: name ?? 'group_deps', controlInputs: operations.map((each) => (each instanceof Operation ? each : each.op)) });
  return { identity, stopGradient, noOp, group };
}
