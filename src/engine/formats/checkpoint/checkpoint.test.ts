import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { EngineError } from '../../errors/failure';
import { fixture, reference } from '../../events/testing/fixtures';
import type { StoredTensor } from '../storedTensor';
import { dataName, indexName, type CheckpointFiles } from './files';
import { Checkpoint, readCheckpoint } from './readCheckpoint';
import { readCheckpointState, writeCheckpointState } from './state';
import { writeCheckpoint } from './writeCheckpoint';

const filesOf = (prefix: string, shards: number): CheckpointFiles =>
  new Map([indexName(prefix), ...Array.from({ length: shards }, (_, i) => dataName(prefix, i, shards))].map((name) => [name, fixture(name)]));
const whole = filesOf('whole.ckpt-7', 1);

/** Values as the script wrote them down. */
function listed({ dtype, shape, data }: StoredTensor): unknown {
  const decoder = new TextDecoder();
  if (dtype === 'string') return { dtype, shape, values: data.map((bytes) => decoder.decode(bytes)) };
  if (dtype === 'complex64') return { dtype, shape, values: Array.from({ length: data.length / 2 }, (_, i) => [data[2 * i], data[2 * i + 1]]) };
  if (dtype === 'int64') return { dtype, shape, values: Array.from(data, String) };
  return { dtype, shape, values: Array.from(data, (value) => (dtype === 'bool' ? value === 1 : value)) };
}

describe('checkpoints of TensorFlow', () => {
  it.each([['whole.ckpt-7', 1], ['sharded.ckpt-7', 2]] as const)('%s gives the values that were saved', (prefix, shards) => {
    const tensors = readCheckpoint(prefix, filesOf(prefix, shards));
    expect(Object.fromEntries([...tensors].map(([name, tensor]) => [name, listed(tensor)]))).toEqual(reference.checkpoint);
  });

  it('are written byte for byte as TensorFlow writes them', () => {
    const written = writeCheckpoint('whole.ckpt-7', readCheckpoint('whole.ckpt-7', whole));
    expect(Object.fromEntries([...written].map(([name, bytes]) => [name, Buffer.from(bytes).toString('hex')]))).toEqual(
      Object.fromEntries([...whole].map(([name, bytes]) => [name, Buffer.from(bytes).toString('hex')])),
    );
  });

  it('tell types and shapes, and read single tensors', () => {
    const checkpoint = new Checkpoint('whole.ckpt-7', whole);
    expect(checkpoint.tensors.get('w')).toEqual({ dtype: 'float32', shape: [2, 3] });
    expect(checkpoint.read('flags')).toEqual({ dtype: 'bool', shape: [3], data: Uint8Array.of(1, 0, 1) });
    expect(checkpoint.read('v')).toBeNull();
  });
});

test('an index of several blocks is read back', () => {
  const names = Array.from({ length: 6000 }, (_, i) => `layer${i}/${'a long scope/'.repeat(3)}w`);
  const files = writeCheckpoint('m', new Map(names.map((name, i) => [name, { dtype: 'int32', shape: [], data: Int32Array.of(i) }])));
  expect(files.get('m.index')?.length).toBeGreaterThan(2 ** 18);
  const read = readCheckpoint('m', files);
  expect([...read.keys()]).toEqual(names.toSorted());
  expect(names.map((name) => read.get(name)?.data[0])).toEqual(names.map((_, i) => i));
});

test('any names and values are read back', () => {
  const tensor = fc.oneof(
    fc.array(fc.float()).map((values): StoredTensor => ({ dtype: 'float32', shape: [values.length], data: Float32Array.from(values) })),
    fc.array(fc.uint8Array()).map((data): StoredTensor => ({ dtype: 'string', shape: [data.length], data })),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value): StoredTensor => ({ dtype: 'int64', shape: [1, 1], data: BigInt64Array.of(value) })),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1 }), tensor), (dictionary) => {
      const tensors = new Map(Object.entries(dictionary));
      const read = readCheckpoint('m', writeCheckpoint('m', tensors));
      expect(read.size).toBe(tensors.size);
      for (const [name, value] of tensors) expect(read.get(name)).toEqual(value);
    }),
  );
});

describe('damage', () => {
  const failure = (files: CheckpointFiles): unknown => {
    try {
      readCheckpoint('whole.ckpt-7', files);
    } catch (error) {
      return error instanceof EngineError ? error.failure : error;
    }
    return null;
  };
  const [[index, indexBytes] = ['', new Uint8Array(0)], [data, dataBytes] = ['', new Uint8Array(0)]] = [...whole];
  const flipped = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, i) => (i === at ? byte ^ 4 : byte));

  it('in any bit of either file is found and named', () => {
    for (let at = 0; at < indexBytes.length - 48; at += 3) {
      expect(failure(new Map([[index, flipped(indexBytes, at)], [data, dataBytes]]))).toMatchObject({ code: 'bad-file', details: { file: index, found: 'a wrong checksum' } });
    }
    for (let at = 0; at < dataBytes.length; at += 3) {
      expect(failure(new Map([[index, indexBytes], [data, flipped(dataBytes, at)]]))).toMatchObject({ code: 'bad-file', details: { file: data, found: 'a wrong checksum' } });
    }
  });

  it('by shortening, and missing files, are named', () => {
    expect(failure(new Map([[index, indexBytes], [data, dataBytes.subarray(1)]]))).toMatchObject({ code: 'bad-file', details: { file: data } });
    expect(failure(new Map([[index, indexBytes.subarray(1)], [data, dataBytes]]))).toMatchObject({ code: 'bad-file', details: { file: index } });
    expect(failure(new Map([[index, indexBytes]]))).toEqual({ code: 'bad-file', details: { file: data, expected: `the file ${data}`, found: 'none' } });
    expect(failure(new Map())).toEqual({ code: 'bad-file', details: { file: index, expected: `the file ${index}`, found: 'none' } });
  });
});

describe('the file checkpoint', () => {
  it('is read as TensorFlow writes it', () => {
    expect(readCheckpointState(new TextDecoder().decode(fixture('checkpoint')), 'checkpoint').latest).toMatch(/sharded\.ckpt-7$/);
    expect(readCheckpointState('model_checkpoint_path: "\\346\\250\\241.ckpt-1"\nall_model_checkpoint_timestamps: 15.5\n', 'f')).toEqual({ latest: '模.ckpt-1', all: [] });
  });

  it('is read as it was written', () => {
    const state = { latest: 'a "b"\\c.ckpt-2', all: ['模型.ckpt-1', 'a "b"\\c.ckpt-2'] };
    expect(readCheckpointState(writeCheckpointState(state), 'f')).toEqual(state);
  });

  it('must name a checkpoint', () => {
    expect(() => readCheckpointState('x', 'checkpoint')).toThrow(EngineError);
  });
});
