import { useMessages } from '../../i18n/messages';
import type { RunOutline } from '../../runs/record';
import { useRunViews } from '../../runs/useRunViews';
import { Progress } from '../../ui/Progress';
import { runMessages } from '../messages';

/** How far the foremost racer is, as a thin bar; nothing without racers. */
export function RaceProgress({ runs }: { readonly runs: readonly RunOutline[] }) {
  const t = useMessages(runMessages);
  const views = useRunViews(runs);
  if (views.length === 0) return null;
  const shares = views.flatMap(({ progress }) => (progress ? [progress.step / Math.max(1, progress.totalSteps)] : []));
  return <Progress size="thin" label={t('progress')} value={shares.length === 0 ? null : Math.max(...shares)} />;
}
