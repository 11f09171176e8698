import { describe, expect, it } from 'vitest';
import { EngineError } from '../errors/failure';
import { fixture } from '../events/testing/fixtures';
import type { Attribute } from './attribute';
import { decodeGraphDef, encodeGraphDef, type GraphDef } from './graphDef';
import { decodeMetaGraph, encodeMetaGraph } from './metaGraph';
import { decodeVariableDef, encodeVariableDef } from './variableDef';

const attributes: Attribute[] = [
  { kind: 'string', value: 'SAME' },
  { kind: 'string', value: Uint8Array.of(0xff, 0) },
  { kind: 'int', value: -3 },
  { kind: 'float', value: 0.5 },
  { kind: 'bool', value: true },
  { kind: 'type', value: 'float32_ref' },
  { kind: 'shape', value: [null, 3] },
  { kind: 'shape', value: null },
  { kind: 'shape', value: [] },
  { kind: 'tensor', value: { dtype: 'float32', shape: [2], data: Float32Array.of(1, -0) } },
  { kind: 'tensor', value: { dtype: 'string', shape: [1, 2], data: [Uint8Array.of(1), new Uint8Array(0)] } },
  { kind: 'tensor', value: { dtype: 'complex64', shape: [], data: Float32Array.of(1, 2) } },
  { kind: 'tensor', value: { dtype: 'int64', shape: [1], data: BigInt64Array.of(-(2n ** 63n)) } },
  { kind: 'strings', value: ['loc:@w', Uint8Array.of(0xfe)] },
  { kind: 'ints', value: [1, 2, 2, 1] },
  { kind: 'floats', value: [0.25] },
  { kind: 'bools', value: [false, true] },
  { kind: 'types', value: ['int32', 'bool'] },
  { kind: 'shapes', value: [[1], null] },
  { kind: 'tensors', value: [{ dtype: 'bool', shape: [], data: Uint8Array.of(1) }] },
  { kind: 'empty' },
];

describe('GraphDef', () => {
  it('gives back any attribute', () => {
    const graph: GraphDef = {
      nodes: [
        { name: 'a', op: 'Const', input: [], device: '/cpu:0', attr: new Map(attributes.map((attribute, i) => [`attribute${i}`, attribute])) },
        { name: 'b', op: 'Identity', input: ['a:1', '^a'], device: '', attr: new Map() },
      ],
    };
    expect(decodeGraphDef(encodeGraphDef(graph), 'g')).toEqual(graph);
  });

  it('reads and writes the graph of TensorFlow without loss', () => {
    const graph = decodeGraphDef(fixture('graph.pb'), 'graph.pb');
    const node = (name: string) => graph.nodes.find((each) => each.name === name);
    expect(node('loss/Const')?.attr.get('value')).toEqual({ kind: 'tensor', value: { dtype: 'int32', shape: [2], data: Int32Array.of(0, 1) } });
    // The file says one value for three equal ones.
    expect(node('w/initial_value')?.attr.get('value')).toEqual({ kind: 'tensor', value: { dtype: 'float32', shape: [3, 1], data: new Float32Array(3) } });
    expect(node('hypothesis/prediction')?.input).toEqual(['input/x', 'w/read']);
    expect(node('input/x')?.attr.get('shape')).toEqual({ kind: 'shape', value: [null, 3] });
    expect(decodeGraphDef(encodeGraphDef(graph), 'again')).toEqual(graph);
  });

  it('refuses damaged bytes and constants larger than memory', () => {
    expect(() => decodeGraphDef(fixture('graph.pb').subarray(0, -3), 'g')).toThrow(
      expect.objectContaining({ failure: { code: 'bad-file', details: { file: 'g', expected: 'a message GraphDef', found: 'damaged bytes' } } }),
    );
    const value: Attribute = { kind: 'tensor', value: { dtype: 'float32', shape: [2 ** 20, 2 ** 20], data: new Float32Array(0) } };
    const huge = encodeGraphDef({ nodes: [{ name: 'c', op: 'Const', input: [], device: '', attr: new Map([['value', value]]) }] });
    expect(() => decodeGraphDef(huge, 'g')).toThrow(EngineError);
  });
});

describe('MetaGraphDef', () => {
  it('reads and writes what TensorFlow exported', () => {
    const meta = decodeMetaGraph(fixture('graph.meta'), 'graph.meta');
    expect(meta.graph.nodes.map(({ name }) => name)).toEqual(decodeGraphDef(fixture('graph.pb'), 'graph.pb').nodes.map(({ name }) => name));
    expect([...meta.collections.keys()].sort()).toEqual(['summaries', 'train_op', 'trainable_variables', 'variables']);
    const variables = meta.collections.get('variables');
    const definitions = variables?.kind === 'messages' ? variables.values.map((bytes) => decodeVariableDef(bytes, 'w')) : [];
    expect(definitions).toEqual([{ variable: 'w:0', initializer: 'w/Assign', snapshot: 'w/read:0', initialValue: 'w/initial_value:0', trainable: true }]);
    expect(definitions.map((definition) => decodeVariableDef(encodeVariableDef(definition), 'w'))).toEqual(definitions);
    expect(decodeMetaGraph(encodeMetaGraph(meta), 'again')).toEqual(meta);
  });

  it('keeps a saver and numbers', () => {
    const saver = { filenameTensor: 'save/Const:0', saveTensor: 'save/control_dependency:0', restoreOperation: 'save/restore_all', maxToKeep: 5, sharded: false, keepEveryHours: 10000 };
    const collections = new Map([['ints', { kind: 'ints', values: [1, -2] } as const], ['floats', { kind: 'floats', values: [0.5] } as const]]);
    expect(decodeMetaGraph(encodeMetaGraph({ graph: { nodes: [] }, saver, collections }), 'm')).toEqual({ graph: { nodes: [] }, saver, collections });
  });
});
