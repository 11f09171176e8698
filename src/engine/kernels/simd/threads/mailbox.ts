/**
 * How the leading thread hands work to helpers: one mailbox a helper in the shared heap, as 32-bit words, and a word that
 * counts the unfinished. Waiting threads look at their word for a moment, then sleep.
 */

/** Words of a mailbox: ticket, kernel, number of arguments, arguments; two cache lines. */
const mailboxWords = 32;
const ticketWord = 0;
const kernelWord = 1;
const countWord = 2;
const argumentWord = 3;

/** Words before the first mailbox: the unfinished, and whether a helper failed. */
const headWords = 16;
const unfinishedWord = 0;
const failedWord = 1;

// About 50 microseconds: longer than the pause between two kernels of a step, far shorter than a frame.
const looksBeforeSleep = 4000;

export const mailboxesBytes = (helpers: number): number => (headWords + helpers * mailboxWords) * 4;

/** Returns when the word no longer holds `value`. */
function waitWhile(words: Int32Array, index: number, value: number): void {
  for (let look = 0; look < looksBeforeSleep; look++) if (Atomics.load(words, index) !== value) return;
  while (Atomics.load(words, index) === value) Atomics.wait(words, index, value);
}

/** The leading thread's side. */
export class Mailboxes {
  readonly #words: Int32Array;

  constructor(memory: WebAssembly.Memory, address: number, helpers: number) {
    this.#words = new Int32Array(memory.buffer, address, headWords + helpers * mailboxWords).fill(0);
  }

  /** Announces how many helpers will be sent work before the next `join`. */
  open(count: number): void {
    Atomics.store(this.#words, unfinishedWord, count);
  }

  send(helper: number, kernel: number, args: readonly number[]): void {
    const base = headWords + helper * mailboxWords;
    this.#words[base + kernelWord] = kernel;
    this.#words[base + countWord] = args.length;
    args.forEach((value, i) => (this.#words[base + argumentWord + i] = value));
    Atomics.add(this.#words, base + ticketWord, 1);
    Atomics.notify(this.#words, base + ticketWord);
  }

  /** Returns when every helper is done; throws if one failed. */
  join(): void {
    for (let left = Atomics.load(this.#words, unfinishedWord); left > 0; left = Atomics.load(this.#words, unfinishedWord)) {
      waitWhile(this.#words, unfinishedWord, left);
    }
    if (Atomics.exchange(this.#words, failedWord, 0) !== 0) throw new Error('A helper thread failed inside a kernel.');
  }
}

/** A helper's side: runs what it is sent, for ever. */
export function serveMailbox(memory: WebAssembly.Memory, address: number, helper: number, run: (kernel: number, args: readonly number[]) => void): never {
  const base = headWords + helper * mailboxWords;
  const words = new Int32Array(memory.buffer, address, base + mailboxWords);
  for (let ticket = 0; ; ticket = (ticket + 1) | 0) {
    waitWhile(words, base + ticketWord, ticket);
    try {
      run(words[base + kernelWord] ?? 0, [...words.subarray(base + argumentWord, base + argumentWord + (words[base + countWord] ?? 0))]);
    } catch {
      Atomics.store(words, failedWord, 1);
    }
    if (Atomics.sub(words, unfinishedWord, 1) === 1) Atomics.notify(words, unfinishedWord);
  }
}
