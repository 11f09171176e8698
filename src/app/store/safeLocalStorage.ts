/** localStorage that never throws: blocked (private mode, third-party frame) or full just means "not kept". */
import type { StateStorage } from 'zustand/middleware';

const memory = new Map<string, string>();

export const safeLocalStorage = {
  getItem(name: string): string | null {
    try {
      return localStorage.getItem(name) ?? memory.get(name) ?? null;
    } catch {
      return memory.get(name) ?? null;
    }
  },
  setItem(name: string, value: string): void {
    memory.set(name, value);
    try {
      localStorage.setItem(name, value);
    } catch {
      // Kept in memory for this visit.
    }
  },
  removeItem(name: string): void {
    memory.delete(name);
    try {
      localStorage.removeItem(name);
    } catch {
      // Nothing was stored.
    }
  },
} satisfies StateStorage;
