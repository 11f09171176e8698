import { type ReactElement, useEffect, useRef } from 'react';
import type { TracedOperation } from '../../engine/declarations/graphPicture';
import type { ChartLanguage } from '../frame/language';
import styles from './executor.module.css';
import { executorMessages as text } from './messages';

interface OperationListProps {
  readonly title: string;
  readonly operations: readonly TracedOperation[];
  readonly language: ChartLanguage;
  readonly state: 'ready' | 'running' | 'done';
}

/** Operations in their order, the newest in view. */
export function OperationList({ title, operations, language, state }: OperationListProps): ReactElement {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [operations]);
  return (
    <section className={styles.list}>
      <h3>{operations.length > 1 ? `${title} (${operations.length})` : title}</h3>
      {operations.length === 0 ? (
        <p>{text.none[language]}</p>
      ) : (
        // What scrolls must take the focus, or arrow keys could not scroll it (axe: scrollable-region-focusable).
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <ol ref={list} tabIndex={0} aria-label={title}>
          {operations.map(({ node, dead }, i) => (
            <li key={i} data-state={dead ? 'dead' : state}>
              {node}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
