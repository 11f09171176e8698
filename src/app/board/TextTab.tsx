import { useId, useMemo, useState } from 'react';
import { formatDate } from '../../charts/frame/clock';
import type { TextSeries } from '../../engine/declarations/eventLog';
import { formatCount } from '../i18n/format';
import { useLanguage, useMessages } from '../i18n/messages';
import { Button } from '../ui/Button';
import type { BoardRun } from './boardRun';
import { boardMessages } from './messages';
import { NothingHere } from './NothingHere';
import { perRun, perRunKey, type PerRun } from './perRun';
import { RunLabel } from './RunLabel';
import { TagSections } from './TagSections';
import styles from './TextTab.module.css';

/** The texts of all ticked runs, as plain text: nothing in a file may become part of the page. */
export function TextTab({ runs }: { readonly runs: readonly BoardRun[] }) {
  const t = useMessages(boardMessages);
  const cards = useMemo(() => perRun(runs, (log) => log.texts), [runs]);
  if (cards.length === 0) return <NothingHere>{t('noText')}</NothingHere>;
  return <TagSections items={cards} keyOf={perRunKey} card={(item) => <TextCard {...item} />} />;
}

const shownAtFirst = 5;

function TextCard({ tag, run, points }: PerRun<TextSeries['points'][number]>) {
  const t = useMessages(boardMessages);
  const language = useLanguage();
  const id = useId();
  const [all, setAll] = useState(false);
  const newestFirst = points.toReversed();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {tag}
        <small><RunLabel run={run} /></small>
      </h3>
      <ol className={styles.list}>
        {newestFirst.slice(0, all ? undefined : shownAtFirst).map(({ step, wallTime, text }, i) => (
          <li key={i}>
            <small>{t('step', { step: formatCount(step, language) })} · {formatDate(wallTime)}</small>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      {!all && points.length > shownAtFirst && <Button size="small" onClick={() => { setAll(true); }}>{t('showAll', { count: points.length })}</Button>}
    </section>
  );
}
