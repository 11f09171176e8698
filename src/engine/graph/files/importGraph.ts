import { EngineError } from '../../errors/failure';
import type { Attribute } from '../../formats/attribute';
import type { GraphDef, NodeDef } from '../../formats/graphDef';
import type { Attributes, AttributeValue } from '../attributes';
import type { Graph } from '../graph';
import type { Operation } from '../operation';
import type { Tensor } from '../tensor';
import { arrayOfStored, heldAs } from './storedArray';

/**
 * Adds the nodes of a stored graph, under `prefix` (`import`) if one is given.
 * @throws bad-file for inputs that are not there, NotFoundError for an operation that is not supported, ValueError where shapes do not fit
 */
export function importGraph({ nodes }: GraphDef, graph: Graph, prefix = '', file = 'GraphDef'): readonly Operation[] {
  return graph.nameScope('', () => {
    const scope = prefix === '' ? '' : `${graph.uniqueName(prefix)}/`;
    const made = new Map<string, Operation>();
    const open = new Map(nodes.map((node) => [node.name, node]));
    if (open.size < nodes.length) throw new EngineError('bad-file', { file, expected: 'nodes with different names', found: 'one name twice' });
    /** Back edges of loops: the merge is made first, with its first input in place of the one to come. */
    const backEdges: { readonly op: Operation; readonly index: number; readonly from: string }[] = [];
    for (const node of inOrder(nodes, open, file)) {
      const data = node.input.filter((input) => !input.startsWith('^'));
      const inputs = data.map((input, index) => {
        const tensor = outputOf(made, input);
        return tensor ?? (isBackEdge(node, index, open) ? outputOf(made, data[0] ?? '') : null);
      });
      const missing = inputs.findIndex((input) => input === null);
      if (missing >= 0) throw new EngineError('bad-file', { file, expected: `a node for the input “${data[missing] ?? ''}”`, found: 'none' });
      const controlInputs = node.input.filter((input) => input.startsWith('^')).flatMap((input) => made.get(input.slice(1)) ?? []);
      const op = graph.createOperation(node.op, inputs.filter((input): input is Tensor => input !== null), { name: `${scope}${node.name}/`, attributes: attributesOf(node, file), controlInputs });
      made.set(node.name, op);
      data.forEach((from, index) => { if (isBackEdge(node, index, open)) backEdges.push({ op, index, from }); });
    }
    for (const { op, index, from } of backEdges) {
      const tensor = outputOf(made, from);
      if (tensor) op.replaceInput(index, tensor);
    }
    return [...made.values()];
  });
}

function outputOf(made: ReadonlyMap<string, Operation>, input: string): Tensor | null {
  const [, name = input, index = '0'] = /^(.*?)(?::(\d+))?$/.exec(input) ?? [];
  return made.get(name)?.outputs[Number(index)] ?? null;
}

const nameOf = (input: string): string => input.replace(/^\^/, '').replace(/:\d+$/, '');

const isBackEdge = (node: NodeDef, index: number, all: ReadonlyMap<string, NodeDef>): boolean =>
  node.op.endsWith('Merge') && all.get(nameOf(node.input[index] ?? ''))?.op.endsWith('NextIteration') === true;

/** Every node after its inputs (Kahn, CACM 5, 1962); back edges of loops do not count. */
function inOrder(nodes: readonly NodeDef[], all: ReadonlyMap<string, NodeDef>, file: string): readonly NodeDef[] {
  const users = new Map<string, NodeDef[]>();
  const waits = new Map<NodeDef, number>();
  for (const node of nodes) {
    const sources = node.input.filter((input, i) => !isBackEdge(node, i, all) || input.startsWith('^')).map(nameOf);
    waits.set(node, sources.length);
    for (const source of sources) {
      if (!all.has(source)) throw new EngineError('bad-file', { file, expected: `a node for the input “${source}”`, found: 'none' });
      const list = users.get(source) ?? [];
      list.push(node);
      users.set(source, list);
    }
  }
  const queue = nodes.filter((node) => waits.get(node) === 0);
  for (const node of queue) {
    for (const user of users.get(node.name) ?? []) {
      const left = (waits.get(user) ?? 0) - 1;
      waits.set(user, left);
      if (left === 0) queue.push(user);
    }
  }
  if (queue.length < nodes.length) throw new EngineError('bad-file', { file, expected: 'a graph without cycles', found: 'a cycle' });
  return queue;
}

/** Attributes of kinds that no operation here has are left out. */
function attributesOf({ name, attr }: NodeDef, file: string): Attributes {
  return Object.fromEntries([...attr].flatMap(([key, value]) => {
    const known = attributeOf(value, `${file}: ${name}`);
    return known && key !== '_output_shapes' ? [[key, known]] : [];
  }));
}

function attributeOf(attribute: Attribute, file: string): AttributeValue | null {
  switch (attribute.kind) {
    case 'type':
      return { kind: 'type', value: held(attribute.value, file) };
    case 'types':
      return { kind: 'types', value: attribute.value.map((type) => held(type, file)) };
    case 'tensor':
      return { kind: 'tensor', value: arrayOfStored(attribute.value) };
    case 'string':
      return typeof attribute.value === 'string' ? { kind: 'string', value: attribute.value } : null;
    case 'strings':
      return { kind: 'strings', value: attribute.value.filter((text) => typeof text === 'string') };
    case 'empty':
      return { kind: 'ints', value: [] };
    case 'floats':
    case 'bools':
    case 'tensors':
      return null;
    case 'int':
    case 'float':
    case 'bool':
    case 'ints':
    case 'shape':
    case 'shapes':
      return attribute as AttributeValue;
  }
}

function held(type: string, file: string): NonNullable<ReturnType<typeof heldAs>> {
  const dtype = heldAs(type);
  if (!dtype) throw new EngineError('unsupported', { what: `values of type ${type} in ${file}` });
  return dtype;
}
