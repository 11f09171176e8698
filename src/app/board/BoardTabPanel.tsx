import { useMessages } from '../i18n/messages';
import type { BoardRun } from './boardRun';
import type { BoardTab } from './boardSettings';
import { HistogramsTab } from './HistogramsTab';
import { ImagesTab } from './ImagesTab';
import { boardMessages } from './messages';
import { NothingHere } from './NothingHere';
import { ScalarsTab } from './ScalarsTab';
import { TextTab } from './TextTab';
import { GraphTab } from './GraphTab';

interface BoardTabPanelProps {
  readonly tab: BoardTab;
  /** Those that are ticked. */
  readonly runs: readonly BoardRun[];
}

/** The contents of one tab. */
export function BoardTabPanel({ tab, runs }: BoardTabPanelProps) {
  const t = useMessages(boardMessages);
  if (runs.length === 0) return <NothingHere>{t('noneTicked')}</NothingHere>;
  switch (tab) {
    case 'scalars':
      return <ScalarsTab runs={runs} />;
    case 'graph':
      return <GraphTab runs={runs} />;
    case 'histograms':
    case 'distributions':
      return <HistogramsTab runs={runs} as={tab} />;
    case 'images':
      return <ImagesTab runs={runs} />;
    case 'text':
      return <TextTab runs={runs} />;
  }
}
