import type { ReactNode } from 'react';
import styles from './NothingHere.module.css';

/** Says why a tab is empty, and what fills it. */
export function NothingHere({ children }: { readonly children: ReactNode }) {
  return <div className={styles.nothing}>{children}</div>;
}
