import { type RefObject, useEffect, useState } from 'react';

/** Full screen of one element; `toggle` is null where the browser has none (iPhone). */
export function useFullScreen(ref: RefObject<HTMLElement | null>): { readonly full: boolean; readonly toggle: (() => void) | null } {
  const [full, setFull] = useState(false);
  useEffect(() => {
    const update = (): void => setFull(ref.current !== null && document.fullscreenElement === ref.current);
    document.addEventListener('fullscreenchange', update);
    return () => document.removeEventListener('fullscreenchange', update);
  }, [ref]);
  const toggle = (): void => {
    // A refusal (no user gesture, a frame without permission) leaves the chart as it is.
    const change = document.fullscreenElement ? document.exitFullscreen() : ref.current?.requestFullscreen();
    change?.catch(() => setFull(false));
  };
  return { full, toggle: document.fullscreenEnabled ? toggle : null };
}
