import { useEffect, useRef, useState, type RefObject } from 'react';

/** Whether the element is on the screen or close to it: figures out of sight ask for nothing. */
export function useVisible<T extends HTMLElement>(): { readonly ref: RefObject<T | null>; readonly visible: boolean } {
  const ref = useRef<T>(null);
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new IntersectionObserver((entries) => setVisible(entries.some((entry) => entry.isIntersecting)), { rootMargin: '120px' });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, visible };
}
