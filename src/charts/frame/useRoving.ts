import { type FocusEvent, type KeyboardEvent, useState } from 'react';

interface Roving {
  /** The one item that Tab reaches. */
  readonly current: number;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

/**
 * One tab stop for many buttons: arrows move between the elements marked `data-rove`, up and down by where they lie
 * on the page (WAI-ARIA authoring practices, "roving tabindex").
 */
export function useRoving(): Roving {
  const [current, setCurrent] = useState(0);
  const items = (container: HTMLElement): HTMLElement[] => [...container.querySelectorAll<HTMLElement>('[data-rove]')];
  return {
    current,
    onFocus: (event) => {
      const index = items(event.currentTarget).indexOf(event.target);
      if (index >= 0) setCurrent(index);
    },
    onKeyDown: (event) => {
      const all = items(event.currentTarget);
      const from = all.indexOf(document.activeElement as HTMLElement);
      const to = from < 0 ? -1 : target(event.key, all, from);
      if (to < 0) return;
      event.preventDefault();
      event.stopPropagation();
      all[to]?.focus();
    },
  };
}

function target(key: string, all: readonly HTMLElement[], from: number): number {
  if (key === 'Home') return 0;
  if (key === 'End') return all.length - 1;
  if (key === 'ArrowLeft') return Math.max(0, from - 1);
  if (key === 'ArrowRight') return Math.min(all.length - 1, from + 1);
  if (key === 'ArrowUp' || key === 'ArrowDown') return nearestInNextRow(all, from, key === 'ArrowDown' ? 1 : -1);
  return -1;
}

function nearestInNextRow(all: readonly HTMLElement[], from: number, direction: 1 | -1): number {
  const here = all[from]?.getBoundingClientRect();
  if (!here) return -1;
  let row: number | null = null;
  let best = from;
  let distance = Infinity;
  for (let i = from + direction; i >= 0 && i < all.length; i += direction) {
    const place = all[i]?.getBoundingClientRect();
    if (!place || Math.abs(place.top - here.top) < 2) continue;
    row ??= place.top;
    if (Math.abs(place.top - row) >= 2) break;
    if (Math.abs(place.left - here.left) < distance) {
      distance = Math.abs(place.left - here.left);
      best = i;
    }
  }
  return best;
}
