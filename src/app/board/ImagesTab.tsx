import { useMemo } from 'react';
import { ImageSeriesFigure } from '../../charts/imageSeries/ImageSeriesFigure';
import { useLanguage, useMessages } from '../i18n/messages';
import type { BoardRun } from './boardRun';
import { useBoardSettings } from './boardSettings';
import { boardMessages } from './messages';
import { NothingHere } from './NothingHere';
import { perRun, perRunKey } from './perRun';
import { RunLabel } from './RunLabel';
import { TagSections } from './TagSections';

/** The pictures of all ticked runs. */
export function ImagesTab({ runs }: { readonly runs: readonly BoardRun[] }) {
  const t = useMessages(boardMessages);
  const language = useLanguage();
  const actualSize = useBoardSettings((s) => s.actualSize);
  const cards = useMemo(() => perRun(runs, (log) => log.images), [runs]);
  if (cards.length === 0) return <NothingHere>{t('noImages')}</NothingHere>;
  return (
    <TagSections items={cards} keyOf={perRunKey} card={({ tag, run, points }) => (
      <ImageSeriesFigure title={tag} subtitle={<RunLabel run={run} />} language={language} points={points} actualSize={actualSize} />
    )} />
  );
}
