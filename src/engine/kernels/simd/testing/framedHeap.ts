import type { Heap } from '../heap';

const frameValues = 16;

/** What frames and unwritten memory hold. NaN: whatever is read beyond a block spoils the result; arithmetic keeps it. */
export const nanFrame = 0x7fc5a5a5;
/** The number 8.09: arithmetic in place beyond a block changes it. */
export const numberFrame = 0x4101756a;

export interface FramedHeap extends Heap {
  /** A block of the given values. */
  place(values: Float32Array): number;
  read(address: number, count: number): Float32Array;
  /** Forgets all blocks and fills memory with a frame's bits. */
  clear(bits: number): void;
  /** Number of frame words that no longer hold what they held. */
  damage(): number;
}

/** A heap without tf.js whose every block lies between frames, for finding accesses out of bounds. */
export function framedHeap(megabytes: number): FramedHeap {
  const memory = new WebAssembly.Memory({ initial: megabytes * 16 });
  const words = new Int32Array(memory.buffer).fill(nanFrame);
  const floats = new Float32Array(memory.buffer);
  const blocks: { from: number; to: number }[] = [];
  let top = frameValues;
  let frameBits = nanFrame;
  const unused = (): never => {
    throw new Error('There are no tensors in this heap.');
  };
  // Blocks end where their values do, so that the frame begins with the very next one.
  const allocate = (bytes: number): number => {
    const from = top;
    const to = from + Math.ceil(bytes / 4);
    top = Math.ceil((to + frameValues) / 16) * 16;
    if (top > words.length) throw new Error('The framed heap is full.');
    words.fill(frameBits, from, top);
    blocks.push({ from, to });
    return from * 4;
  };
  return {
    memory, shared: false, allocate, addressOf: unused, output: unused, release() {},
    place(values) {
      const address = allocate(values.length * 4);
      floats.set(values, address / 4);
      return address;
    },
    read: (address, count) => floats.slice(address / 4, address / 4 + count),
    clear(bits) {
      frameBits = bits;
      blocks.length = 0;
      top = frameValues;
      words.fill(frameBits, 0, top);
    },
    damage() {
      let damaged = 0;
      let from = 0;
      for (const block of [...blocks, { from: top, to: top }]) {
        for (let i = from; i < block.from; i++) if (words[i] !== frameBits) damaged++;
        from = block.to;
      }
      return damaged;
    },
  };
}
