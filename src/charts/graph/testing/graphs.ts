/** Graphs for tests. */
import type { GraphPicture, PartialShape } from '../../../engine/declarations/graphPicture';

/** Operations by name, each with its type and its inputs: `{ a: 'Const', b: 'Neg a' }`. */
export function graphOf(operations: Readonly<Record<string, string>>, shape: PartialShape = [null, 3], dtype = 'float32'): GraphPicture {
  return {
    nodes: Object.entries(operations).map(([name, text]) => {
      const [op = '', ...inputs] = text.split(' ');
      return { name, op, inputs, device: '', outputs: [{ dtype: op === 'VariableV2' ? `${dtype}_ref` : dtype, shape }], attributes: {} };
    }),
  };
}

/** y = x w + b with its loss, in scopes as the course has them. */
export const regression = graphOf({
  'input/x': 'Placeholder',
  'input/y': 'Placeholder',
  'model/w': 'VariableV2',
  'model/w/zeros': 'Const',
  'model/w/Assign': 'Assign model/w model/w/zeros',
  'model/w/read': 'Identity model/w',
  'model/predict': 'MatMul input/x model/w/read',
  'loss/sub': 'Sub model/predict input/y',
  'loss/square': 'Square loss/sub',
  'loss/mean': 'Mean loss/square loss/Const',
  'loss/Const': 'Const',
  init: 'NoOp ^model/w/Assign',
});
