/** Bytes that the page's workers hold in common: read by one of them, then handed to whoever asks. */

export interface ByteLibrary {
  /**
   * Asks for the bytes called `key`. `give` gets them as soon as somebody has shared them; it gets null when it is
   * `reader`'s turn to load and share them.
   */
  want(reader: object, key: string, give: (bytes: SharedArrayBuffer | null) => void): void;
  /** @param bytes null when loading failed: then the next one who waits tries */
  share(key: string, bytes: SharedArrayBuffer | null): void;
  /** The reader is gone; if it was loading, the next one who waits takes over. */
  leave(reader: object): void;
}

interface Reader {
  readonly reader: object;
  readonly give: (bytes: SharedArrayBuffer | null) => void;
}

interface Shelf {
  bytes: SharedArrayBuffer | null;
  loader: object | null;
  waiting: Reader[];
}

export function createByteLibrary(): ByteLibrary {
  const shelves = new Map<string, Shelf>();

  function shelfOf(key: string): Shelf {
    let shelf = shelves.get(key);
    if (!shelf) {
      shelf = { bytes: null, loader: null, waiting: [] };
      shelves.set(key, shelf);
    }
    return shelf;
  }

  function letNextLoad(shelf: Shelf): void {
    const next = shelf.waiting.shift();
    shelf.loader = next?.reader ?? null;
    next?.give(null);
  }

  return {
    want(reader, key, give) {
      const shelf = shelfOf(key);
      if (shelf.bytes) {
        give(shelf.bytes);
        return;
      }
      shelf.waiting.push({ reader, give });
      if (!shelf.loader) letNextLoad(shelf);
    },
    share(key, bytes) {
      const shelf = shelfOf(key);
      shelf.bytes = bytes;
      if (!bytes) {
        letNextLoad(shelf);
        return;
      }
      shelf.loader = null;
      for (const { give } of shelf.waiting.splice(0)) give(bytes);
    },
    leave(reader) {
      for (const shelf of shelves.values()) {
        shelf.waiting = shelf.waiting.filter((waiting) => waiting.reader !== reader);
        if (shelf.loader === reader) letNextLoad(shelf);
      }
    },
  };
}
