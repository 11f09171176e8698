/** One panel of several (WAI-ARIA tabs pattern: arrow keys move and select, only the shown panel is rendered). */
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './Tabs.module.css';

export interface Tab<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly panel: ReactNode;
}

export interface TabsProps<T extends string> {
  /** Names the list of tabs. */
  readonly label: string;
  readonly tabs: readonly Tab<T>[];
  /** With `onChange`: the parent keeps the choice. */
  readonly value?: T;
  readonly onChange?: (id: T) => void;
  /** Stands at the end of the row of tabs. */
  readonly actions?: ReactNode;
}

export function Tabs<T extends string>({ label, tabs, value, onChange, actions }: TabsProps<T>) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState<T | undefined>(undefined);
  const shown = tabs.find((tab) => tab.id === (value ?? own)) ?? tabs[0];
  const select = (id: T) => {
    setOwn(id);
    onChange?.(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === shown?.id);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    select(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.id)}"]`)?.focus();
  };
  return (
    <div className={styles.tabs}>
      <div className={styles.bar}>
        <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={onKeyDown} tabIndex={-1}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              data-tab={tab.id}
              id={`${base}-${tab.id}`}
              aria-controls={`${base}-panel`}
              aria-selected={tab === shown}
              tabIndex={tab === shown ? 0 : -1}
              className={styles.tab}
              onClick={() => select(tab.id)}
            >
              {tab.label}
            </button>
          ))}
        </div>
        {actions}
      </div>
      {shown && (
        <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${shown.id}`} className={styles.panel}>
          {shown.panel}
        </div>
      )}
    </div>
  );
}
