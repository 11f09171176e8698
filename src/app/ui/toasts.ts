/** Short notices at the edge of the page. `toast()` may be called from anywhere of the page; the region shows them. */
import { useSyncExternalStore } from 'react';

export interface Toast {
  readonly text: string;
  readonly tone?: 'plain' | 'good' | 'bad';
  readonly action?: { readonly label: string; readonly onSelect: () => void };
  /** Milliseconds on show; null stays until closed. Errors stay by default. */
  readonly duration?: number | null;
}
export interface ShownToast extends Toast {
  readonly id: number;
}

// WCAG 2.2.1: long enough to read and to reach the button; hovering holds it.
const shortest = 5_000;
const longest = 12_000;
const msPerCharacter = 90;

let shown: readonly ShownToast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function set(next: readonly ShownToast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Shows a notice; the same text again only starts its time anew. Returns a function that closes it. */
export function toast(notice: Toast): () => void {
  const id = ++lastId;
  set([...shown.filter((other) => other.text !== notice.text), { ...notice, id }].slice(-4));
  return () => closeToast(id);
}

export function closeToast(id: number): void {
  set(shown.filter((other) => other.id !== id));
}

/** How long a notice stays, in milliseconds; null for ever. */
export function durationOf({ text, tone, action, duration }: Toast): number | null {
  if (duration !== undefined) return duration;
  if (tone === 'bad') return null;
  return Math.min(longest, Math.max(action ? 8_000 : shortest, text.length * msPerCharacter));
}

export function useToasts(): readonly ShownToast[] {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => shown,
  );
}
