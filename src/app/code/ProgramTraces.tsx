import { lazy, Suspense, useState } from 'react';
import type { StepTrace } from '../../engine/declarations/graphPicture';
import { useLanguage, useMessages } from '../i18n/messages';
import { Select } from '../ui/Select';
import { messages } from './messages';
import styles from './ProgramTraces.module.css';

const TraceTimeline = lazy(async () => ({ default: (await import('../../charts/timeline/TraceTimeline')).TraceTimeline }));

/** When each operation of a `Session.run` was performed; the last one at first. */
export function ProgramTraces({ traces }: { readonly traces: readonly StepTrace[] }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const [chosen, setChosen] = useState(traces.length - 1);
  const at = Math.min(chosen, traces.length - 1);
  const trace = traces[at];
  if (!trace) return null;
  return (
    <div className={styles.traces}>
      {traces.length > 1 && (
        <Select label={t('step')} value={String(at)} onChange={(value) => { setChosen(Number(value)); }}
          options={traces.map(({ session, fetched }, i) => ({ value: String(i), label: `${i + 1} · ${session} · ${shortened(fetched)}` }))} />
      )}
      <Suspense fallback={null}><TraceTimeline trace={trace} language={language} /></Suspense>
    </div>
  );
}

const shownNames = 3;

const shortened = (names: readonly string[]): string => [...names.slice(0, shownNames), ...(names.length > shownNames ? ['…'] : [])].join(', ');
