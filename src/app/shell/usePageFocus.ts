/** On a change of page: to the top, and the focus onto it, so that keyboard and screen reader go on there. */
import { useEffect, useRef, type RefObject } from 'react';
import type { Route } from '../routes';

export function usePageFocus(main: RefObject<HTMLElement | null>, route: Route): void {
  const page = route.page === 'lesson' ? `lesson/${route.slug}` : route.page;
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [main, page]);
}
