import type { RunId } from '../../engine/protocol';
import { useMessages } from '../i18n/messages';
import type { RunRecord } from '../runs/record';
import { useRunRecord } from '../runs/useRunViews';
import { Progress } from '../ui/Progress';
import { runMessages } from './messages';

/** How far a run is, as a thin bar. */
export function RunProgress({ run }: { readonly run: RunId }) {
  const t = useMessages(runMessages);
  const record = useRunRecord(run);
  return record && <Progress size="thin" label={t('progress')} value={shareDone(record)} />;
}

/** Share of steps done; null while it is loading. */
function shareDone({ phase, task, progress }: RunRecord): number | null {
  if (phase === 'queued' || phase === 'loading') return task?.fraction ?? null;
  return progress ? progress.step / Math.max(1, progress.totalSteps) : 0;
}
