import { useId, type ReactNode } from 'react';
import styles from './Section.module.css';

/** One titled group of settings. */
export function Section({ title, why, children }: { readonly title: string; readonly why?: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {why !== undefined && <p className={styles.why}>{why}</p>}
      <div className={styles.body}>{children}</div>
    </section>
  );
}

/** Controls side by side where there is room. */
export function Row({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
