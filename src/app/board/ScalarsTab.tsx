import { useMemo } from 'react';
import { useMessages } from '../i18n/messages';
import type { BoardRun } from './boardRun';
import { boardMessages } from './messages';
import { NothingHere } from './NothingHere';
import { ScalarCard } from './ScalarCard';
import { scalarCards } from './scalarCards';
import { TagSections } from './TagSections';

/** One card a tag, all ticked runs over one another. */
export function ScalarsTab({ runs }: { readonly runs: readonly BoardRun[] }) {
  const t = useMessages(boardMessages);
  const cards = useMemo(() => scalarCards(runs), [runs]);
  if (cards.length === 0) return <NothingHere>{t('noScalars')}</NothingHere>;
  return <TagSections items={cards} keyOf={({ tag }) => tag} card={({ tag, curves }, shown) => <ScalarCard tag={tag} curves={curves} shown={shown} />} />;
}
