/** Small tables of numbers: one row a line, fields divided by comma, semicolon or tab, no quoting. */
import type { NumberTable } from '../declarations/numberTable';
import { EngineError } from '../errors/failure';

export interface CsvLimits {
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
}

const ownLimits: CsvLimits = { bytes: 2 ** 24, rows: 100_000, columns: 100 };

// What Number() would also take: hexadecimal, binary, Infinity, the empty string. None of it is meant in a table.
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/**
 * Reads UTF-8 (with or without byte order mark). A first line with any field that is no number is the header.
 * Blank lines at the end are dropped, others are refused.
 * @throws bad-file naming line and column, file-too-large
 */
export function readCsv(bytes: Uint8Array, file: string, limits: CsvLimits = ownLimits): NumberTable {
  if (bytes.length > limits.bytes) throw new EngineError('file-too-large', { file, limit: limits.bytes, found: bytes.length });
  const lines = decode(bytes, file).trimEnd().split(/\r\n|\n|\r/);
  const first = lines[0] ?? '';
  if (first.trim() === '') throw new EngineError('bad-file', { file, expected: 'a table of numbers', found: 'an empty first line' });
  const delimiter = [',', ';', '\t'].find((candidate) => first.includes(candidate)) ?? ',';
  const head = first.split(delimiter).map((field) => field.trim());
  if (head.length > limits.columns) throw new EngineError('bad-file', { file, expected: `at most ${limits.columns} columns`, found: `${head.length}` });
  const named = head.some((field) => !decimal.test(field));
  const body = named ? lines.slice(1) : lines;
  if (body.length === 0) throw new EngineError('bad-file', { file, expected: 'at least one row of numbers', found: 'a header alone' });
  if (body.length > limits.rows) throw new EngineError('bad-file', { file, expected: `at most ${limits.rows} rows`, found: `${body.length}` });
  const rows = body.map((line, i) => readRow(line.split(delimiter), head.length, file, i + (named ? 2 : 1)));
  return { columns: named ? uniqueNames(head, file) : head.map((_, i) => `column${i + 1}`), rows };
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new EngineError('bad-file', { file, expected: 'text in UTF-8', found: 'other bytes' });
  }
}

function readRow(fields: readonly string[], columns: number, file: string, line: number): number[] {
  if (fields.length !== columns) throw new EngineError('bad-file', { file, expected: `${columns} columns in line ${line}`, found: `${fields.length}` });
  return fields.map((field, column) => {
    const text = field.trim();
    const value = decimal.test(text) ? Number(text) : Number.NaN;
    if (Number.isFinite(value)) return value;
    const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    throw new EngineError('bad-file', { file, expected: `a number in line ${line}, column ${column + 1}`, found: `“${shown}”` });
  });
}

function uniqueNames(names: readonly string[], file: string): readonly string[] {
  const twice = names.find((name, i) => name === '' || names.indexOf(name) !== i);
  if (twice === undefined) return names;
  throw new EngineError('bad-file', { file, expected: 'column names, each once', found: twice === '' ? 'a column without a name' : `“${twice}” twice` });
}
