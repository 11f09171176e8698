import { useEffect, useRef, useState, type ReactNode } from 'react';
import styles from './TagSections.module.css';

/** Cards this far below the screen are drawn already, so that scrolling meets them finished. */
const ahead = '300px';

/** A card whose content is made when it first comes near the screen, and told when it is off it again. */
export function LazyCard({ children }: { readonly children: (onScreen: boolean) => ReactNode }) {
  const card = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<{ readonly once: boolean; readonly now: boolean }>({ once: false, now: false });
  useEffect(() => {
    if (!card.current) return undefined;
    const observer = new IntersectionObserver((entries) => {
      const now = entries.at(-1)?.isIntersecting ?? false;
      setSeen(({ once }) => ({ once: once || now, now }));
    }, { rootMargin: ahead });
    observer.observe(card.current);
    return () => { observer.disconnect(); };
  }, []);
  return <div ref={card} className={styles.card} data-waiting={!seen.once || undefined}>{seen.once && children(seen.now)}</div>;
}
