/** TFRecord files as they come, in pieces of any size. Damage is reported with its place, and reading goes on behind it. */
import { maskedCrc32c } from './crc32c';
import { footerBytes, headerBytes, recordLength } from './tfRecord';

export interface FileRecord {
  /** Byte of the file at which the record begins. */
  readonly at: number;
  /** Valid until the reader gets its next piece. */
  readonly data: Uint8Array;
}

export interface RecordProblem {
  readonly kind: 'truncated' | 'damaged' | 'too-many';
  readonly at: number;
  /** In words. */
  readonly what: string;
}

/** Longest record that is kept; a graph of ten thousand nodes has a few megabytes. */
const longestRecord = 2 ** 28;

/** Bytes of a file in which records are looked for behind damage, before the rest is given up. */
const mostSearched = 2 ** 26;

/**
 * Push interface: `push` gives the records that a piece completes, `end` says what is missing.
 * Behind a wrong length nothing says where the next record begins: the next twelve bytes whose checksum is right do.
 */
export class RecordReader {
  /** What has not been used yet, begins at byte `start` of the file. */
  private pieces: Uint8Array[] = [];
  private held = 0;
  private start = 0;
  /** How much must be held before another look is worth it: a long record is put together once. */
  private wanted = headerBytes;
  /** Bytes still to pass over: of a record that is too long to keep. */
  private skipping = 0;
  /** Whether the last header was wrong, so that its damage is reported once, not for every byte searched. */
  private searching = false;
  private searched = 0;
  private readonly report: (problem: RecordProblem) => void;
  private readonly limit: number;

  constructor(report: (problem: RecordProblem) => void, limit = longestRecord) {
    this.report = report;
    this.limit = limit;
  }

  /** To be iterated to its end before the next piece is pushed. */
  *push(piece: Uint8Array): Generator<FileRecord> {
    this.pieces.push(piece.slice());
    this.held += piece.length;
    if (this.held >= this.wanted) yield* this.take(join(this.pieces, this.held));
  }

  /** The same for the last piece of a file, or the only one; it is not copied. */
  *pushLast(piece: Uint8Array): Generator<FileRecord> {
    yield* this.take(this.held === 0 ? piece : join([...this.pieces, piece], this.held + piece.length));
    this.end();
  }

  /** To be called when no more pieces come. A tail that is no whole record is a problem; nothing is thrown. */
  end(): void {
    if (!this.searching && (this.held > 0 || this.skipping > 0)) this.report({ kind: 'truncated', at: this.start, what: 'the end of the file' });
  }

  private *take(bytes: Uint8Array): Generator<FileRecord> {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 0;
    this.wanted = headerBytes;
    for (;;) {
      const skipped = Math.min(this.skipping, bytes.length - at);
      this.skipping -= skipped;
      at += skipped;
      if (bytes.length - at < headerBytes) break;
      const length = recordLength(bytes, view, at);
      if (length === null) {
        this.lost(this.start + at);
        at++;
        if (++this.searched > mostSearched) this.skipping = Infinity;
      } else if (length > this.limit) {
        this.report({ kind: 'too-many', at: this.start + at, what: 'the length of a record' });
        this.skipping = headerBytes + length + footerBytes;
      } else {
        this.searching = false;
        const end = at + headerBytes + length + footerBytes;
        if (end > bytes.length) {
          this.wanted = end - at;
          break;
        }
        const data = bytes.subarray(at + headerBytes, end - footerBytes);
        if (view.getUint32(end - footerBytes, true) === maskedCrc32c(data)) yield { at: this.start + at, data };
        else this.report({ kind: 'damaged', at: this.start + at, what: 'the data of a record' });
        at = end;
      }
    }
    if (this.skipping > 0) this.wanted = 1;
    this.start += at;
    this.held = bytes.length - at;
    this.pieces = this.held > 0 ? [bytes.slice(at)] : [];
  }

  private lost(at: number): void {
    if (!this.searching) this.report({ kind: 'damaged', at, what: 'the length of a record' });
    this.searching = true;
  }
}

/** The records of a stream. */
export async function* streamRecords(pieces: AsyncIterable<Uint8Array>, report: (problem: RecordProblem) => void): AsyncGenerator<FileRecord> {
  const reader = new RecordReader(report);
  for await (const piece of pieces) yield* reader.push(piece);
  reader.end();
}

/** The records of a whole file. */
export function readRecords(bytes: Uint8Array, report: (problem: RecordProblem) => void): Iterable<FileRecord> {
  return new RecordReader(report).pushLast(bytes);
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
