import { useCallback, useSyncExternalStore } from 'react';

/** True while the media query holds. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** Room for the lesson list; below, it is in a menu. */
export const railFits = '(min-width: 721px)';
/** Room for the runs beside the page; below, they come over it. */
export const asideFits = '(min-width: 1181px)';
