/** Generated graphs for the graph view. */
import type { GraphNode, GraphPicture } from '../../src/engine/declarations/graphPicture';

function node(name: string, op: string, inputs: readonly string[]): GraphNode {
  return { name, op, inputs, device: '', outputs: [{ dtype: op === 'VariableV2' ? 'float32_ref' : 'float32', shape: [null, 64] }], attributes: {} };
}

/** A residual network in stages, blocks and layers; all of whole blocks, so that there are at least as many as asked for. */
export function nestedGraph(operations: number): GraphPicture {
  const nodes = [node('images', 'Placeholder', [])];
  let last = 'images';
  for (let block = 0; nodes.length < operations; block++) {
    const scope = `stage${Math.floor(block / 10)}/block${block % 10}`;
    const shortcut = last;
    for (let layer = 0; layer < 3; layer++) {
      const name = `${scope}/conv${layer}`;
      nodes.push(node(`${name}/kernel/zeros`, 'Const', []), node(`${name}/kernel`, 'VariableV2', []), node(`${name}/kernel/Assign`, 'Assign', [`${name}/kernel`, `${name}/kernel/zeros`]));
      nodes.push(node(`${name}/kernel/read`, 'Identity', [`${name}/kernel`]), node(`${name}/Conv2D`, 'Conv2D', [last, `${name}/kernel/read`]), node(`${name}/Relu`, 'Relu', [`${name}/Conv2D`]));
      last = `${name}/Relu`;
    }
    nodes.push(node(`${scope}/add`, 'AddV2', [last, shortcut]));
    last = `${scope}/add`;
  }
  return { nodes };
}

/** No scopes at all: every operation takes two of the sixty before it. */
export function flatGraph(operations: number): GraphPicture {
  const types = ['MatMul', 'AddV2', 'Relu', 'Mul', 'Reshape'];
  let state = 1;
  const before = (i: number): string => {
    // The minimal standard generator of Park and Miller: the same graph in every round.
    state = (state * 48_271) % 2_147_483_647;
    return `op_${Math.max(0, i - 1 - (state % 60))}`;
  };
  return { nodes: Array.from({ length: operations }, (_, i) => node(`op_${i}`, types[i % types.length] ?? '', i === 0 ? [] : [before(i), before(i)])) };
}
