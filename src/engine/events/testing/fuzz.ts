/** Readers of files from outside against damaged files: half of them with right checksums, so that the damage gets past those. */
import { performance } from 'node:perf_hooks';
import { EngineError } from '../../errors/failure';
import { readCheckpoint } from '../../formats/checkpoint/readCheckpoint';
import { readTable } from '../../formats/checkpoint/readTable';
import { writeTable } from '../../formats/checkpoint/writeTable';
import { maskedCrc32c } from '../../formats/crc32c';
import { decodeGraphDef } from '../../formats/graphDef';
import { decodeMetaGraph } from '../../formats/metaGraph';
import { readRecords } from '../../formats/recordReader';
import { frameRecord } from '../../formats/tfRecord';
import { stream, type RandomStream } from '../../runtime/random';
import { readEventLog } from '../readEvents';
import { fixture } from './fixtures';
import { mutate } from './mutate';

export interface FuzzReport {
  readonly files: number;
  /** Read in spite of the damage, as far as they were sound. */
  readonly read: number;
  /** Refused with an `EngineError`. */
  readonly refused: number;
  /** Anything else that was thrown. */
  readonly crashes: readonly string[];
  readonly slowestMilliseconds: number;
  /** Growth of the process at the worst moment looked at. */
  readonly mostMegabytes: number;
}

const events = ['old.tfevents', 'new.tfevents', 'restarted.tfevents'].map(fixture);
const records = events.map((bytes) => [...readRecords(bytes, () => undefined)].map(({ data }) => data));
const [graph, meta] = [fixture('graph.pb'), fixture('graph.meta')];
const prefix = 'whole.ckpt-7';
const [index, data] = [fixture(`${prefix}.index`), fixture(`${prefix}.data-00000-of-00001`)];
const entries = readTable(index, 'index');
/** Of the only block of entries: what its checksum is right for. */
const blockSize = index.findIndex((_, size) => new DataView(index.buffer).getUint32(size + 1, true) === maskedCrc32c(index.subarray(0, size + 1)));
const looksEvery = 500;

/** Reads `count` damaged files. The same seed damages alike. */
export function fuzz(count: number, seed: number): FuzzReport {
  const crashes: string[] = [];
  const resident = process.memoryUsage.rss();
  let [read, slowest, most] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const random = stream(seed, 'fuzz', i);
    const subject = subjects[i % subjects.length]?.(random) ?? (() => undefined);
    const start = performance.now();
    try {
      subject();
      read++;
    } catch (error) {
      if (!(error instanceof EngineError)) crashes.push(`case ${i}: ${String(error)}`);
    }
    slowest = Math.max(slowest, performance.now() - start);
    if (i % looksEvery === 0) most = Math.max(most, process.memoryUsage.rss() - resident);
  }
  return { files: count, read, refused: count - read - crashes.length, crashes, slowestMilliseconds: slowest, mostMegabytes: most / 2 ** 20 };
}

/** Each damages a file and gives what is to be tried with it. */
const subjects: readonly ((random: RandomStream) => () => unknown)[] = [
  (random) => {
    const bytes = mutate(anyOf(events, random), anyOf(events, random), random);
    return () => readEventLog(bytes, 'f');
  },
  (random) => {
    const bytes = damagedRecord(random);
    return () => readEventLog(bytes, 'f');
  },
  (random) => {
    const bytes = mutate(graph, meta, random);
    return () => decodeGraphDef(bytes, 'f');
  },
  (random) => {
    const bytes = mutate(meta, graph, random);
    return () => decodeMetaGraph(bytes, 'f');
  },
  (random) => {
    const first = random.below(2) === 0;
    return readingCheckpoint(first ? mutate(index, data, random) : index, first ? data : mutate(data, index, random));
  },
  (random) => readingCheckpoint(damagedBlock(random), data),
  (random) => readingCheckpoint(damagedEntry(random), data),
];

function readingCheckpoint(indexBytes: Uint8Array, dataBytes: Uint8Array): () => unknown {
  const files = new Map([[`${prefix}.index`, indexBytes], [`${prefix}.data-00000-of-00001`, dataBytes]]);
  return () => readCheckpoint(prefix, files);
}

/** A file of one damaged record, with the checksums of the damaged bytes. */
function damagedRecord(random: RandomStream): Uint8Array {
  return frameRecord(mutate(anyOf(anyOf(records, random), random), anyOf(anyOf(records, random), random), random));
}

/** The index of a checkpoint with damage inside its first block, and the checksum of the damaged block. */
function damagedBlock(random: RandomStream): Uint8Array {
  const damaged = index.slice();
  damaged.set(mutate(index.subarray(0, blockSize), data, random).subarray(0, blockSize));
  new DataView(damaged.buffer).setUint32(blockSize + 1, maskedCrc32c(damaged.subarray(0, blockSize + 1)), true);
  return damaged;
}

/** A sound table whose entries describe a tensor wrongly. */
function damagedEntry(random: RandomStream): Uint8Array {
  const at = random.below(entries.length);
  return writeTable(entries.map(({ key, value }, i) => ({ key, value: i === at ? mutate(value, anyOf(entries, random).value, random) : value })));
}

function anyOf<T>(list: readonly T[], random: RandomStream): T {
  const chosen = list[random.below(list.length)];
  if (chosen === undefined) throw new RangeError('nothing to choose from');
  return chosen;
}
