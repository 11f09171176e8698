import { type ReactElement, useMemo, useState } from 'react';
import type { ChartLanguage } from '../frame/language';
import styles from './bar.module.css';
import { graphMessages as text } from './messages';
import type { GraphModel } from './model';
import { searchOperations } from './search';

interface SearchBoxProps {
  readonly model: GraphModel;
  readonly language: ChartLanguage;
  readonly onHit: (operation: number) => void;
}

/** Finds operations by name or type; Enter goes to the next, Shift and Enter to the one before. */
export function SearchBox({ model, language, onHit }: SearchBoxProps): ReactElement {
  const [sought, setSought] = useState('');
  const [at, setAt] = useState(-1);
  const hits = useMemo(() => searchOperations(model.index.nodes, sought), [model, sought]);
  const go = (by: number): void => {
    if (hits.length === 0) return;
    const next = at < 0 ? (by > 0 ? 0 : hits.length - 1) : (at + by + hits.length) % hits.length;
    setAt(next);
    onHit(hits[next] ?? 0);
  };
  return (
    <div className={styles.search} role="search">
      <input
        type="search"
        value={sought}
        placeholder={text.search[language]}
        aria-label={text.search[language]}
        onChange={(event) => {
          setSought(event.currentTarget.value);
          setAt(-1);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
        }}
      />
      <output className={styles.count}>{sought.trim() === '' ? '' : hits.length === 0 ? text.noHit[language] : `${at + 1}/${hits.length}`}</output>
      <button type="button" disabled={hits.length === 0} aria-label={text.previousHit[language]} title={text.previousHit[language]} onClick={() => go(-1)}>
        ↑
      </button>
      <button type="button" disabled={hits.length === 0} aria-label={text.nextHit[language]} title={text.nextHit[language]} onClick={() => go(1)}>
        ↓
      </button>
    </div>
  );
}
