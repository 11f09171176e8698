/** The operation that puts a reduced shape together (tensorflow/core/ops/data_flow_ops.cc). */
import { concat, gather, reshape, tensor1d, type Tensor as Values } from '@tensorflow/tfjs-core';
import { constantNumbers } from '../constantValue';
import { invalidArgument } from '../errors';
import { inputOf } from '../inference';
import { numbersAt } from '../ops/kernelInputs';
import { defineOp, type Draft, type OutputSpec } from '../opDefinition';

function infer(draft: Draft): OutputSpec[] {
  const count = draft.inputs.length / 2;
  const { dtype, shape } = inputOf(draft, count);
  const indices = draft.inputs.slice(0, count).map(constantNumbers);
  const indexRank = draft.inputs[0]?.shape?.length ?? null;
  const rest = shape === null || indexRank === null ? null : shape.slice(indexRank);
  const known = indices.every((numbers) => numbers !== null && !numbers.includes(null));
  const rows = known ? Math.max(-1, ...indices.flatMap((numbers) => numbers ?? []).map(Number)) + 1 : null;
  return [{ dtype, shape: rest && [rows, ...rest] }];
}

/** `result[indices[m][i]] = data[m][i]`, later ones over earlier ones; a row that nobody gives is that of the first. */
defineOp('DynamicStitch', {
  infer,
  kernel: (inputs) => {
    const count = inputs.length / 2;
    const [indices, data] = [inputs.slice(0, count), inputs.slice(count)];
    const [first, rows] = [data[0], indices.flatMap((_, i) => numbersAt(indices, i))];
    if (!first || rows.some((row) => row < 0)) throw invalidArgument('DynamicStitch needs indices of at least 0');
    const rest = first.shape.slice(indices[0]?.rank ?? 0);
    const from = new Int32Array(Math.max(-1, ...rows) + 1);
    rows.forEach((row, position) => { from[row] = position; });
    const listed = data.map((part, i): Values => reshape(part, [indices[i]?.size ?? 0, ...rest]));
    return gather(concat(listed, 0), tensor1d(from, 'int32'));
  },
});
