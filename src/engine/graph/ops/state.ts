/** Variables: their memory, and what changes it. */
import * as tfc from '@tensorflow/tfjs-core';
import { attr } from '../attributes';
import { invalidArgument, ValueError } from '../errors';
import { dtypeAttribute, inputOf, shapeAttribute } from '../inference';
import { defineOp, type Draft, type KernelContext, type OutputSpec } from '../opDefinition';
import { valueOf } from '../session/performOperation';
import type { VariableCell } from '../session/variableCell';
import { isCompatible, mergeEqual, shapeText } from '../shape';

defineOp('VariableV2', {
  infer: (draft) => [{ dtype: dtypeAttribute(draft, 'dtype'), shape: shapeAttribute(draft, 'shape'), isReference: true }],
  kernel: null,
  held: (op, state) => state.cell(op),
  stateful: true,
});

/** The reference goes on, so that what follows can be made to wait for the change. */
function inferUpdate(draft: Draft): OutputSpec[] {
  const [reference, value] = [inputOf(draft, 0), inputOf(draft, 1)];
  if (!reference.isReference) throw new ValueError(`Input 'ref' passed ${reference.dtype} expected ref type`);
  const validate = draft.attributes['validate_shape'];
  if (validate?.kind === 'bool' && !validate.value) return [{ dtype: reference.dtype, shape: value.shape, isReference: true }];
  return [{ dtype: reference.dtype, shape: mergeEqual(reference.shape, value.shape), isReference: true }];
}

export function referenceOf({ cells, op }: KernelContext, index = 0): VariableCell {
  const cell = cells[index];
  if (!cell) throw invalidArgument(`input ${index} of ${op.type} must be a variable`);
  return cell;
}

defineOp('Assign', {
  infer: inferUpdate,
  references: 1,
  kernel: ([value], context) => {
    const cell = referenceOf(context);
    const declared = context.op.input(0).shape;
    const given = value as tfc.Tensor;
    if (context.op.boolean('validate_shape') && !isCompatible(declared, given.shape)) {
      throw invalidArgument(`Assign requires shapes of both tensors to match. lhs shape= ${shapeText(declared)} rhs shape= ${shapeText(given.shape)}`);
    }
    cell.assign(given);
    return cell;
  },
  stateful: true,
});

for (const [type, change] of [['AssignAdd', tfc.add], ['AssignSub', tfc.sub]] as const) {
  defineOp(type, {
    infer: inferUpdate,
    references: 1,
    kernel: ([value], context) => {
      const cell = referenceOf(context);
      const before = valueOf(cell, context.op.name);
      const given = value as tfc.Tensor;
      if (!isCompatible(before.shape, given.shape)) throw invalidArgument(`Incompatible shapes: ${shapeText(before.shape)} vs. ${shapeText(given.shape)}`);
      cell.assign(change(before, given));
      return cell;
    },
    stateful: true,
  });
}

defineOp('IsVariableInitialized', {
  infer: () => [{ dtype: 'bool', shape: [] }],
  references: 1,
  kernel: (_, context) => tfc.scalar(referenceOf(context).tensor !== null, 'bool'),
  stateful: true,
});

/** The attributes that every assignment carries. */
export const assignAttributes = (validateShape = true) => ({ use_locking: attr.bool(true), validate_shape: attr.bool(validateShape) });
