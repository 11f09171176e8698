import { useEffect } from 'react';
import { useProgress } from '../store/progress';
import { useRuns } from '../store/runs';
import { cellAttribute, cellElement } from './useCellKeys';

// A cell counts as read when its end has been on the screen for this long.
const readingMs = 1_200;

/** Notes which cells are read to their end or have a finished run, and where the learner is. @param readable cells that reading them finishes */
export function useReadingProgress(slug: string, ids: readonly string[], readable: readonly string[]): void {
  useEffect(() => {
    const timers = new Map<string, ReturnType<typeof setTimeout>>();
    const ends = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        const id = entry.target.getAttribute(cellAttribute);
        if (id === null) continue;
        clearTimeout(timers.get(id));
        const endSeen = entry.boundingClientRect.bottom <= (entry.rootBounds?.bottom ?? innerHeight) + 1;
        if (entry.isIntersecting && endSeen) timers.set(id, setTimeout(() => { useProgress.getState().finish(slug, id); }, readingMs));
      }
    }, { threshold: [0, 0.25, 0.5, 0.75, 1] });
    // The cell that crosses the upper third of the page is where the learner is.
    const middle = new IntersectionObserver((entries) => {
      const id = entries.find((e) => e.isIntersecting)?.target.getAttribute(cellAttribute);
      if (id) useProgress.getState().visit(slug, id);
    }, { rootMargin: '-33% 0px -66% 0px' });
    for (const id of ids) {
      const element = cellElement(id);
      if (!element) continue;
      if (readable.includes(id)) ends.observe(element);
      middle.observe(element);
    }
    return () => {
      ends.disconnect();
      middle.disconnect();
      for (const timer of timers.values()) clearTimeout(timer);
    };
  }, [slug, ids, readable]);
  useEffect(() => useRuns.subscribe((state, before) => {
    if (state.records === before.records) return;
    for (const run of Object.values(state.records)) {
      if (run.phase === 'done' && run.lesson === slug && run.cell !== null && before.records[run.id]?.phase !== 'done') useProgress.getState().finish(slug, run.cell);
    }
  }), [slug]);
}
