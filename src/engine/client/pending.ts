/** Replies that are still owed, by command id. */
import { EngineError, type Failure } from '../errors/failure';

export interface PendingReplies {
  open<T>(): { readonly id: number; readonly reply: Promise<T> };
  resolve(id: number, value: unknown): void;
  reject(id: number, failure: Failure): void;
  rejectAll(failure: Failure): void;
  count(): number;
}

export function createPendingReplies(): PendingReplies {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: EngineError) => void }>();
  let lastId = 0;
  return {
    open<T>() {
      lastId += 1;
      const id = lastId;
      const reply = new Promise<T>((resolve, reject) => { waiting.set(id, { resolve, reject }); });
      return { id, reply };
    },
    resolve(id, value) {
      waiting.get(id)?.resolve(value as never);
      waiting.delete(id);
    },
    reject(id, failure) {
      waiting.get(id)?.reject(new EngineError(failure.code, failure.details));
      waiting.delete(id);
    },
    rejectAll(failure) {
      for (const { reject } of waiting.values()) reject(new EngineError(failure.code, failure.details));
      waiting.clear();
    },
    count: () => waiting.size,
  };
}
