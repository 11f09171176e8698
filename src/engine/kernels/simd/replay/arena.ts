import type { Heap } from '../heap';

/** Blocks begin on cache lines and are multiples of one. */
const cacheLine = 64;
const leastChunk = 2 ** 20;

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Memory that recorded steps share, one after the other: the smallest free span that fits is taken, freed neighbours are
 * joined, and no byte goes back to the heap before the end, so that steps which are replayed allocate nothing.
 */
export class Arena {
  readonly #heap: Heap;
  readonly #chunks: { readonly allocation: number; readonly span: Span }[] = [];
  readonly #used = new Map<number, Span>();
  #free: Span[] = [];

  constructor(heap: Heap) {
    this.#heap = heap;
  }

  /** Declares everything free: what an earlier step left behind is lost. */
  clear(): void {
    this.#used.clear();
    this.#free = this.#chunks.map(({ span }) => span);
  }

  /** Address of `bytes` bytes, contents undefined; takes more from the heap where no free span is long enough. */
  allocate(bytes: number): number {
    const length = Math.max(1, Math.ceil(bytes / cacheLine)) * cacheLine;
    const fitting = this.#free.filter((span) => span.to - span.from >= length);
    const found = fitting.reduce<Span | null>((best, span) => (best && best.to - best.from <= span.to - span.from ? best : span), null) ?? this.#grow(length);
    const taken = { from: found.from, to: found.from + length };
    this.#free = this.#free.flatMap((span) => (span !== found ? [span] : taken.to < span.to ? [{ from: taken.to, to: span.to }] : []));
    this.#used.set(taken.from, taken);
    return taken.from;
  }

  /** Gives back what `allocate` returned. */
  release(address: number): void {
    let freed = this.#used.get(address);
    if (!freed) return;
    this.#used.delete(address);
    const apart: Span[] = [];
    for (const span of this.#free) {
      if (span.to === freed.from && this.#sameChunk(span, freed)) freed = { from: span.from, to: freed.to };
      else if (span.from === freed.to && this.#sameChunk(span, freed)) freed = { from: freed.from, to: span.to };
      else apart.push(span);
    }
    this.#free = [...apart, freed];
  }

  /** Bytes taken from the heap. */
  get bytes(): number {
    return this.#chunks.reduce((sum, { span }) => sum + span.to - span.from, 0);
  }

  dispose(): void {
    for (const { allocation } of this.#chunks) this.#heap.release(allocation);
    this.#chunks.length = 0;
    this.clear();
  }

  #grow(length: number): Span {
    const size = Math.max(length, leastChunk);
    const allocation = this.#heap.allocate(size + cacheLine);
    const from = Math.ceil(allocation / cacheLine) * cacheLine;
    const span = { from, to: from + size };
    this.#chunks.push({ allocation, span });
    this.#free.push(span);
    return span;
  }

  #sameChunk(a: Span, b: Span): boolean {
    return this.#chunks.some(({ span }) => a.from >= span.from && a.to <= span.to && b.from >= span.from && b.to <= span.to);
  }
}
