/** Short notices at the edge of the page. `toast()` may be called from anywhere of the page; the region shows them. */
import { useSyncExternalStore } from 'react';

export interface Toast {
  readonly text: string;
  readonly tone?: 'plain' | 'good' | 'bad';
  readonly action?: { readonly label: string; readonly onSelect: () => void };
  /** Called once when the notice has gone by itself, was closed or pushed away; not when its action was chosen. */
  readonly onGone?: () => void;
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

/** Shows `next` in place of what is shown; the notices that were taken down. */
function show(next: readonly ShownToast[]): readonly ShownToast[] {
  const gone = shown.filter((notice) => !next.includes(notice));
  shown = next;
  for (const listener of listeners) listener();
  return gone;
}

/** Shows a notice; the same text again only starts its time anew. Returns a function that closes it. */
export function toast(notice: Toast): () => void {
  const id = ++lastId;
  tellGone(show([...shown.filter((other) => other.text !== notice.text), { ...notice, id }].slice(-4)));
  return () => closeToast(id);
}

export function closeToast(id: number): void {
  tellGone(show(shown.filter((other) => other.id !== id)));
}

/** Closes the notice and does what its button says. */
export function chooseAction(id: number): void {
  for (const { action } of show(shown.filter((other) => other.id !== id))) action?.onSelect();
}

function tellGone(gone: readonly ShownToast[]): void {
  for (const { onGone } of gone) onGone?.();
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
