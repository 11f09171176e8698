import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EngineError } from '../errors/failure';
import type { NumberTable } from '../declarations/numberTable';
import { readCsv } from './csv';

const read = (text: string): NumberTable => readCsv(new TextEncoder().encode(text), 'f.csv');

describe('CSV', () => {
  it('reads tables with and without header, by comma, semicolon or tab', () => {
    expect(read('a,b\n1,2\n3,-4.5e1\n')).toEqual({ columns: ['a', 'b'], rows: [[1, 2], [3, -45]] });
    expect(read('1;2\r\n3;4\r\n\r\n').rows).toEqual([[1, 2], [3, 4]]);
    expect(read(' 1\t .5\n').rows).toEqual([[1, 0.5]]);
    expect(read('7\n8').columns).toEqual(['column1']);
  });

  it('skips a byte order mark', () => {
    expect(readCsv(Uint8Array.of(0xef, 0xbb, 0xbf, 0x31), 'f.csv').rows).toEqual([[1]]);
  });

  it.each([
    ['a,b\n1\n', '2 columns in line 2', '1'],
    ['1,2\n3,x\n', 'a number in line 2, column 2', '“x”'],
    ['a\n1\n\n2', 'a number in line 3, column 1', '“”'],
    ['a\n0x10', 'a number in line 2, column 1', '“0x10”'],
    ['a\nInfinity', 'a number in line 2, column 1', '“Infinity”'],
    ['a\n1e999', 'a number in line 2, column 1', '“1e999”'],
    ['', 'a table of numbers', 'an empty first line'],
    ['a,b', 'at least one row of numbers', 'a header alone'],
    ['a,a\n1,2', 'column names, each once', '“a” twice'],
    ['a,\n1,2', 'column names, each once', 'a column without a name'],
  ])('refuses %j', (text, expected, found) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ failure: { code: 'bad-file', details: { file: 'f.csv', expected, found } } }));
  });

  it('keeps to its limits', () => {
    const bytes = new TextEncoder().encode('1,2\n3,4\n5,6');
    const limits = { bytes: 100, rows: 100, columns: 100 };
    expect(readCsv(bytes, 'f', limits).rows).toHaveLength(3);
    for (const tight of [{ ...limits, bytes: 10 }, { ...limits, rows: 2 }, { ...limits, columns: 1 }]) expect(() => readCsv(bytes, 'f', tight)).toThrow(EngineError);
  });

  it('reads back what was written, and fails only as EngineError', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer()), { minLength: 1 }), (rows) => {
        expect(read(rows.map((row) => row.join(',')).join('\n')).rows).toEqual(rows.map((row) => row.map((value) => Number(String(value)))));
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          readCsv(bytes, 'f');
        } catch (error) {
          expect(error).toBeInstanceOf(EngineError);
        }
      }),
    );
  });
});
