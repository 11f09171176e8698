import type { BoardRun } from './boardRun';
import styles from './RunLabel.module.css';

/** A run's colour and name. */
export function RunLabel({ run }: { readonly run: Pick<BoardRun, 'name' | 'color'> }) {
  return (
    <>
      <span className={styles.swatch} style={{ '--series': run.color }} aria-hidden="true" />
      <span className={styles.name}>{run.name}</span>
    </>
  );
}
