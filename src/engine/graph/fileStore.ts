/** The files of a program: what it saves lies in memory, until the page offers it for download. */
import { OpError } from './errors';

/** Bytes that one program may save in all. */
const limit = 2 ** 28;

export class FileStore {
  readonly #files = new Map<string, Uint8Array<ArrayBuffer>>();

  /** @throws ResourceExhaustedError beyond 256 MiB */
  write(name: string, bytes: Uint8Array<ArrayBuffer>): void {
    const others = [...this.#files].reduce((sum, [other, held]) => (other === name ? sum : sum + held.length), 0);
    if (others + bytes.length > limit) throw new OpError('ResourceExhaustedError', `${name}: files of more than ${limit} bytes`);
    this.#files.set(name, bytes);
  }

  /** null where there is none. */
  read(name: string): Uint8Array<ArrayBuffer> | null {
    return this.#files.get(name) ?? null;
  }

  remove(name: string): void {
    this.#files.delete(name);
  }

  get names(): readonly string[] {
    return [...this.#files.keys()];
  }
}

/** A store that holds the given files. */
export function fileStoreOf(files: readonly { readonly name: string; readonly bytes: ArrayBuffer }[]): FileStore {
  const store = new FileStore();
  for (const { name, bytes } of files) store.write(name, new Uint8Array(bytes));
  return store;
}
