import { useState, type ReactElement } from 'react';
import { GraphView } from '../../charts/graph/GraphView';
import type { ProgramReport } from '../../engine/declarations/programReport';
import { Choice } from '../figure/Choice';
import { Notice } from '../figure/Notice';
import { Range } from '../figure/Range';
import { useAnswer } from '../figure/useAnswer';
import { wordsOf } from '../figure/words';
import figure from '../figure/figure.module.css';
import type { FigureProps, Language } from '../lesson';
import { messages } from './messages';

const fetches = ['product', 'y', 'loss'] as const;
const feeds = ['x', 'product', 'y'] as const;

/** Any tensor can be fed and any fetched: the graph shows which part of it runs between the two. */
export function FeedFetchFigure({ language, program }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [call, setCall] = useState<{ readonly fetch: (typeof fetches)[number]; readonly feed: (typeof feeds)[number]; readonly value: number }>({ fetch: 'loss', feed: 'x', value: 3 });
  const asked = useAnswer(JSON.stringify(call), () => program('feedFetch', call));
  const labels = { x: t('feedX'), product: t('feedProduct'), y: t('feedY') };
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <Choice label={t('fetch')} value={call.fetch} onChange={(fetch) => setCall({ ...call, fetch })} options={fetches.map((value) => ({ value, label: value }))} />
        <Choice label={t('feed')} value={call.feed} onChange={(feed) => setCall({ ...call, feed })} options={feeds.map((value) => ({ value, label: labels[value] }))} />
        <Range label={t('value')} value={call.value} min={-10} max={10} format={(v) => v.toFixed(1).replace('-', '−')} onChange={(value) => setCall({ ...call, value: Number(value.toFixed(1)) })} />
      </div>
      {asked.state === 'ready' ? <Path report={asked.answer} language={language} /> : <Notice asked={asked} language={language} />}
    </div>
  );
}

function Path({ report: { lines, graph, traces, failure }, language }: { readonly report: ProgramReport; readonly language: Language }): ReactElement | null {
  const t = wordsOf(messages, language);
  const trace = traces.at(-1);
  const printed = [...lines.map(({ text }) => text), ...(failure ? [`${failure.name}: ${failure.message}`] : [])].join('\n');
  if (!graph || !trace) return <p className={figure.failed} role="alert">{printed}</p>;
  const ran = trace.operations.map(({ node }) => node);
  return (
    <>
      <div role="status">
        {failure
          ? <p className={`${figure.failed} ${figure.breaks}`}>{printed}</p>
          : <dl className={figure.facts}>
              <div><dt>{t('printed')}</dt><dd className={figure.breaks}>{printed}</dd></div>
              <div><dt>{t('ran')}</dt><dd className={figure.breaks}>{ran.length > 0 ? ran.join(', ') : t('ranNone')}</dd></div>
            </dl>}
      </div>
      <GraphView graph={graph} traces={[trace]} language={language} title={t('graphTitle')} height={360} />
    </>
  );
}
