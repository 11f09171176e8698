/** A block of a sorted table: entries that leave out what their key shares with the one before. */
import { BinaryWriter } from '@bufbuild/protobuf/wire';
import { sharedLength } from './tableFormat';

export class BlockBuilder {
  private readonly restartInterval: number;
  private readonly writer = new BinaryWriter();
  private readonly restarts: number[] = [];
  private size = 0;
  private count = 0;
  private last = new Uint8Array(0);

  /** @param restartInterval after so many entries a key is written whole. */
  constructor(restartInterval: number) {
    this.restartInterval = restartInterval;
  }

  add(key: Uint8Array, value: Uint8Array): void {
    const restart = this.count % this.restartInterval === 0;
    if (restart) this.restarts.push(this.size);
    const shared = restart ? 0 : sharedLength(this.last, key);
    const own = key.subarray(shared);
    const head = new BinaryWriter().uint32(shared).uint32(own.length).uint32(value.length).finish();
    this.writer.raw(head).raw(own).raw(value);
    this.size += head.length + own.length + value.length;
    this.last = key.slice();
    this.count++;
  }

  /** Bytes that the block will have. */
  get length(): number {
    return this.size + 4 * Math.max(1, this.restarts.length) + 4;
  }

  /** An empty block has one restart as well. */
  finish(): Uint8Array {
    const restarts = this.restarts.length > 0 ? this.restarts : [0];
    for (const at of restarts) this.writer.fixed32(at);
    return this.writer.fixed32(restarts.length).finish();
  }
}
