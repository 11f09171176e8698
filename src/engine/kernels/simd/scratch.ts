import type { Heap } from './heap';

/** Bytes of a cache line: packed panels that begin on one are read without splits. */
const cacheLine = 64;

interface Block {
  /** As the heap gave it. */
  readonly allocation: number;
  readonly address: number;
  readonly bytes: number;
}

/** Named working memory that lives as long as the heap and only grows: a steady training step allocates nothing. */
export class Scratch {
  readonly #heap: Heap;
  readonly #blocks = new Map<string, Block>();
  readonly #constants = new Map<string, number>();
  #moves = 0;

  constructor(heap: Heap) {
    this.#heap = heap;
  }

  /**
   * At least `bytes` bytes under `name`, contents undefined; the same address as last time unless it had to grow. An
   * outgrown block is given back first, its contents are lost.
   */
  get(name: string, bytes: number): number {
    const block = this.#blocks.get(name);
    if (block && block.bytes >= bytes) return block.address;
    if (block) {
      this.#heap.release(block.allocation);
      this.#moves += 1;
    }
    const allocation = this.#heap.allocate(bytes + cacheLine);
    const address = Math.ceil(allocation / cacheLine) * cacheLine;
    this.#blocks.set(name, { allocation, address, bytes });
    return address;
  }

  /** Address of these 32-bit integers, the same for the same values as long as the heap lives: what no call changes needs no new place. */
  constant(values: readonly number[]): number {
    const key = values.join();
    const known = this.#constants.get(key);
    if (known !== undefined) return known;
    const address = this.#heap.allocate(values.length * 4);
    new Int32Array(this.#heap.memory.buffer, address, values.length).set(values);
    this.#constants.set(key, address);
    return address;
  }

  /** How often a block had to move: addresses from before a move are no longer good. */
  get moves(): number {
    return this.#moves;
  }

  /** Gives every block back. */
  dispose(): void {
    for (const block of this.#blocks.values()) this.#heap.release(block.allocation);
    for (const address of this.#constants.values()) this.#heap.release(address);
    this.#blocks.clear();
    this.#constants.clear();
  }

  /** Bytes held in all blocks together. */
  get bytes(): number {
    let sum = 0;
    for (const block of this.#blocks.values()) sum += block.bytes;
    return sum;
  }
}
