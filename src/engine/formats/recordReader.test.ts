import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecords, RecordReader, streamRecords, type RecordProblem } from './recordReader';
import { frameRecord } from './tfRecord';

const payloads = [[], [1], [2, 3, 4], Array.from({ length: 300 }, (_, i) => i % 256)].map((values) => Uint8Array.from(values));
const file = Uint8Array.from(payloads.flatMap((payload) => [...frameRecord(payload)]));
const starts = [0, 16, 33, 52];

function read(bytes: Uint8Array): { records: number[][]; problems: RecordProblem[] } {
  const problems: RecordProblem[] = [];
  const records = [...readRecords(bytes, (problem) => problems.push(problem))].map(({ data }) => [...data]);
  return { records, problems };
}

const all = payloads.map((payload) => [...payload]);

describe('TFRecord files', () => {
  it('are framed as TensorFlow frames them', () => {
    // tf.io.TFRecordWriter, one record: b"abc"
    expect(Buffer.from(frameRecord(new TextEncoder().encode('abc'))).toString('hex')).toBe('0300000000000000b099490e6162636e57f121');
  });

  it('are read with the places of their records', () => {
    expect([...readRecords(file, () => expect.unreachable())].map(({ at }) => at)).toEqual(starts);
    expect(read(file)).toEqual({ records: all, problems: [] });
    expect(read(new Uint8Array(0))).toEqual({ records: [], problems: [] });
  });

  it('are read from pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), async (sizes) => {
        async function* pieces(): AsyncGenerator<Uint8Array> {
          for (let at = 0, i = 0; at < file.length; i++) {
            const size = sizes[i % sizes.length] ?? 1;
            yield await Promise.resolve(file.subarray(at, at + size));
            at += size;
          }
        }
        const records: number[][] = [];
        for await (const { data } of streamRecords(pieces(), () => expect.unreachable())) records.push([...data]);
        expect(records).toEqual(all);
      }),
    );
  });

  it('report a truncated tail and keep what is whole', () => {
    expect(read(file.subarray(0, 40))).toEqual({ records: all.slice(0, 2), problems: [{ kind: 'truncated', at: 33, what: 'the end of the file' }] });
    expect(read(file.subarray(0, file.length - 1)).records).toEqual(all.slice(0, 3));
  });

  it('report damaged data and go on', () => {
    const damaged = file.slice();
    damaged[33 + 12] = 99;
    expect(read(damaged)).toEqual({ records: [all[0], all[1], all[3]], problems: [{ kind: 'damaged', at: 33, what: 'the data of a record' }] });
  });

  it('find the next record behind a damaged length, behind missing and behind foreign bytes', () => {
    const damaged = file.slice();
    damaged[16] = 77;
    const problems = [{ kind: 'damaged', at: 16, what: 'the length of a record' }];
    expect(read(damaged)).toEqual({ records: [all[0], all[2], all[3]], problems });
    expect(read(Uint8Array.from([...file.subarray(0, 16), ...file.subarray(20)]))).toEqual({ records: [all[0], all[2], all[3]], problems });
    expect(read(Uint8Array.from([...file.subarray(0, 16), 9, 9, 9, ...file.subarray(16)]))).toEqual({ records: all, problems });
  });

  it('pass over a record longer than the limit without keeping it', () => {
    const problems: RecordProblem[] = [];
    const reader = new RecordReader((problem) => problems.push(problem), 10);
    const records = [...file].flatMap((byte) => [...reader.push(Uint8Array.of(byte))].map(({ data }) => [...data]));
    reader.end();
    expect({ records, problems }).toEqual({ records: all.slice(0, 3), problems: [{ kind: 'too-many', at: 52, what: 'the length of a record' }] });
  });
});
