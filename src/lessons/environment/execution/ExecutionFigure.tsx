import { useState, type ReactElement } from 'react';
import { ExecutorFigure } from '../../../charts/executor/ExecutorFigure';
import type { ProgramReport } from '../../../engine/declarations/programReport';
import { Choice } from '../../figure/Choice';
import { Notice } from '../../figure/Notice';
import { whole } from '../../figure/numbers';
import { Range } from '../../figure/Range';
import { useAnswer } from '../../figure/useAnswer';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps, Language } from '../../lesson';
import { executorProgram } from '../executorProgram';
import styles from './ExecutionFigure.module.css';
import { messages } from './messages';
import { prunedOf } from './pruned';

const results = ['product', 'length', 'ratio'] as const;

interface Call {
  readonly fetch: (typeof results)[number];
  readonly x: number;
  readonly y: number;
}

/** One `Session.run` of a small graph with the fetch and the feeds that the learner chooses, gone through operation by operation. */
export function ExecutionFigure({ language, program }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [call, setCall] = useState<Call>({ fetch: 'product', x: 4, y: 3 });
  const [called, setCalled] = useState({ ...call, times: 1 });
  const asked = useAnswer(JSON.stringify(called), () => program('executor', { fetch: called.fetch, x: called.x, y: called.y }));
  return (
    <div className={figure.figure}>
      <Choice label={t('fetch')} value={call.fetch} onChange={(fetch) => setCall({ ...call, fetch })} options={results.map((value) => ({ value, label: t(value) }))} />
      <div className={figure.controls}>
        {(['x', 'y'] as const).map((name) => (
          <Range key={name} label={t(name === 'x' ? 'feedX' : 'feedY')} value={call[name]} min={-10} max={10} format={(v) => v.toFixed(1).replace('-', '−')} onChange={(v) => setCall({ ...call, [name]: Number(v.toFixed(1)) })} />
        ))}
        <button type="button" className={`${figure.button} ${figure.primary}`} onClick={() => setCalled({ ...call, times: called.times + 1 })}>{t('run')}</button>
      </div>
      {asked.state === 'ready' ? <Execution report={asked.answer} language={language} /> : <Notice asked={asked} language={language} />}
      <details className={styles.program}>
        <summary>{t('program')}</summary>
        {/* What scrolls must take the focus, or arrow keys could not scroll it (axe: scrollable-region-focusable). */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre className={figure.code} tabIndex={0}><code>{executorProgram}</code></pre>
      </details>
    </div>
  );
}

function Execution({ report: { lines, failure, graph, traces }, language }: { readonly report: ProgramReport; readonly language: Language }): ReactElement | null {
  const t = wordsOf(messages, language);
  const trace = traces.at(-1);
  if (failure) return <p className={figure.failed} role="alert">{failure.name}: {failure.message}</p>;
  if (!graph || !trace) return null;
  const pruned = prunedOf(graph, trace);
  const time = Math.max(0, ...trace.operations.map(({ end }) => end));
  return (
    <>
      <div className={styles.result} role="status">
        <span>{t('result')}</span>
        <output>{lines.map(({ text }) => text).join('\n')}</output>
        <span>{t('ran', { ran: trace.operations.length, time: whole(time) })} · {pruned.length > 0 ? t('pruned', { names: pruned.join(', ') }) : t('nonePruned')}</span>
      </div>
      <ExecutorFigure graph={graph} trace={trace} language={language} title={t('title')} />
    </>
  );
}
