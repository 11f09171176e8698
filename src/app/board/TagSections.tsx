import { useMemo, useState, type ReactNode } from 'react';
import { useLanguage, useMessages } from '../i18n/messages';
import { formatCount } from '../i18n/format';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { LazyCard } from './LazyCard';
import { boardMessages } from './messages';
import { compilePattern } from './pattern';
import { PatternField } from './PatternField';
import styles from './TagSections.module.css';
import { groupByPrefix, type TagGroup, type Tagged } from './tagGroups';

interface TagSectionsProps<T extends Tagged> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** Draws one card. @param shown false while it is off the screen: it need not follow what changes */
  readonly card: (item: T, shown: boolean) => ReactNode;
}

const pageSize = 12;

/** Cards in sections by the beginning of their tags: filtered, folded, twelve at a time, drawn when they come into sight. */
export function TagSections<T extends Tagged>({ items, keyOf, card }: TagSectionsProps<T>) {
  const t = useMessages(boardMessages);
  const [filter, setFilter] = useState('');
  const groups = useMemo(() => {
    const { matches } = compilePattern(filter);
    return groupByPrefix(matches ? items.filter(({ tag }) => matches(tag)) : items);
  }, [items, filter]);
  return (
    <div className={styles.sections}>
      <PatternField className={styles.filter} label={t('filterTags')} value={filter} onChange={setFilter} />
      {groups.length === 0 && <p className={styles.none}>{t('noTags')}</p>}
      {groups.map((group) => <TagSection key={group.name} {...{ group, keyOf, card }} />)}
    </div>
  );
}

interface TagSectionProps<T extends Tagged> extends Omit<TagSectionsProps<T>, 'items'> {
  readonly group: TagGroup<T>;
}

function TagSection<T extends Tagged>({ group: { name, items }, keyOf, card }: TagSectionProps<T>) {
  const t = useMessages(boardMessages);
  const language = useLanguage();
  const [open, setOpen] = useState(true);
  const [page, setPage] = useState(0);
  const last = Math.ceil(items.length / pageSize) - 1;
  const at = Math.min(page, last);
  const from = at * pageSize;
  const shown = items.slice(from, from + pageSize);
  return (
    <section className={styles.section}>
      <h2 className={styles.head}>
        <button type="button" aria-expanded={open} onClick={() => { setOpen(!open); }}>
          <Icon name={open ? 'chevronDown' : 'chevronRight'} size={16} />
          <span className={styles.name}>{name}</span>
          <small>{formatCount(items.length, language)}</small>
        </button>
      </h2>
      {open && (
        <>
          <div className={styles.cards}>
            {shown.map((item) => <LazyCard key={keyOf(item)}>{(onScreen) => card(item, onScreen)}</LazyCard>)}
          </div>
          {last > 0 && (
            <div className={styles.pages}>
              <Button size="small" icon="chevronLeft" disabled={at === 0} onClick={() => { setPage(at - 1); }}>{t('previous')}</Button>
              <span>{t('page', { from: from + 1, to: from + shown.length, total: items.length })}</span>
              <Button size="small" icon="chevronRight" disabled={at === last} onClick={() => { setPage(at + 1); }}>{t('next')}</Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
