/** Gathers pictures that wait at the same moment into one forward pass. */

/** Reads `count` pictures that lie one after another in `pictures`, and answers with as many rows of probabilities. */
export type ReadBatch = (pictures: Float32Array<ArrayBuffer>, count: number) => Promise<Float32Array>;

interface Waiting {
  readonly picture: Float32Array;
  readonly resolve: (probabilities: Float32Array) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Whatever waits when an engine becomes free is its next batch: a single picture is never kept waiting for company, and under load
 * batches grow by themselves (as in Clipper, Crankshaw et al. 2017, but without a delay to tune).
 */
export class Batcher {
  readonly #idle: ReadBatch[];
  readonly #largest: number;
  readonly #told: (size: number) => void;
  readonly #waiting: Waiting[] = [];
  #scheduled = false;

  /** @param engines each reads one batch at a time @param told of the size of every batch */
  constructor(engines: readonly ReadBatch[], largest: number, told: (size: number) => void) {
    this.#idle = [...engines];
    this.#largest = largest;
    this.#told = told;
  }

  /** Pictures that no engine has begun to read. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Probabilities of one prepared picture. Rejects as its batch does. */
  read(picture: Float32Array): Promise<Float32Array> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ picture, resolve, reject });
      if (this.#scheduled) return;
      this.#scheduled = true;
      // Pictures whose decoding ends in the same turn of the loop belong together.
      setImmediate(() => {
        this.#scheduled = false;
        this.#dispatch();
      });
    });
  }

  #dispatch(): void {
    while (this.#waiting.length > 0) {
      const engine = this.#idle.pop();
      if (!engine) return;
      const share = Math.ceil(this.#waiting.length / (this.#idle.length + 1));
      void this.#perform(engine, this.#waiting.splice(0, Math.min(share, this.#largest)));
    }
  }

  async #perform(engine: ReadBatch, batch: readonly Waiting[]): Promise<void> {
    this.#told(batch.length);
    const size = batch[0]?.picture.length ?? 0;
    const pictures = new Float32Array(batch.length * size);
    batch.forEach(({ picture }, i) => { pictures.set(picture, i * size); });
    try {
      const probabilities = await engine(pictures, batch.length);
      const width = probabilities.length / batch.length;
      batch.forEach(({ resolve }, i) => { resolve(probabilities.slice(i * width, (i + 1) * width)); });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    this.#idle.push(engine);
    this.#dispatch();
  }
}
