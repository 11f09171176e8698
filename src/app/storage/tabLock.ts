/** One tab owns the runs: it alone trains and writes. Others read, and may take over. */

export interface TabLock {
  /** Asks the owner to let go, and takes the lock by force when it does not answer. */
  takeOver(): Promise<void>;
}

export interface TabLockOptions {
  readonly onOwner: () => void;
  readonly onReader: () => void;
  /** The owner must finish writing before another tab reads; it resolves when all is stored. */
  readonly beforeRelease: () => Promise<void>;
  readonly name?: string;
}

const politenessMs = 3_000;

/** Tells at once, by `onOwner` or `onReader`, which of the two this tab is. Without Web Locks every tab is an owner. */
export function createTabLock(options: TabLockOptions): TabLock {
  const name = options.name ?? 'tensor-studio-runs';
  if (!('locks' in navigator)) {
    options.onOwner();
    return { takeOver: () => Promise.resolve() };
  }
  let owner = false;
  let release: (() => void) | null = null;
  const channel = new BroadcastChannel(name);
  channel.onmessage = (message: MessageEvent<unknown>) => {
    if (message.data !== 'let-go' || !release) return;
    const letGo = release;
    release = null;
    void options.beforeRelease().finally(() => {
      lost();
      letGo();
    });
  };

  const hold = (): Promise<void> => {
    owner = true;
    options.onOwner();
    return new Promise((resolve) => { release = resolve; });
  };
  // A stolen lock rejects the request that held it.
  const lost = (): void => {
    release = null;
    if (!owner) return;
    owner = false;
    options.onReader();
  };
  navigator.locks.request(name, { ifAvailable: true }, (lock) => {
    if (lock) return hold();
    options.onReader();
    return undefined;
  }).catch(lost);

  const take = (lockOptions: LockOptions, taken: () => void): Promise<void> => navigator.locks.request(name, lockOptions, () => {
    taken();
    return hold();
  });
  return {
    takeOver: () => new Promise((done) => {
      const patience = new AbortController();
      const timer = setTimeout(() => { patience.abort(); }, politenessMs);
      channel.postMessage('let-go');
      take({ signal: patience.signal }, () => { clearTimeout(timer); done(); }).catch(() => {
        // Either the owner did not let go in time, or, much later, another tab has stolen the lock from us.
        if (patience.signal.aborted) take({ steal: true }, done).catch(lost);
        else lost();
      });
    }),
  };
}
