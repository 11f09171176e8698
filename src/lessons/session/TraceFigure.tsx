import { useState, type ReactElement } from 'react';
import { TraceTimeline } from '../../charts/timeline/TraceTimeline';
import type { StepTrace } from '../../engine/declarations/graphPicture';
import { Choice } from '../figure/Choice';
import { Notice } from '../figure/Notice';
import { whole } from '../figure/numbers';
import { Range } from '../figure/Range';
import { useAnswer } from '../figure/useAnswer';
import { wordsOf } from '../figure/words';
import figure from '../figure/figure.module.css';
import type { FigureProps, Language } from '../lesson';
import { messages } from './messages';

/** Training steps of a small network as the executor performed them: what ran when, how long, and what it made. */
export function TraceFigure({ language, program }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [rows, setRows] = useState(64);
  const [asking, setAsking] = useState({ rows: 64, times: 1 });
  const [shown, setShown] = useState('0');
  const asked = useAnswer(JSON.stringify(asking), () => program('trainingStep', { rows: asking.rows }));
  if (asked.state !== 'ready') return <Notice asked={asked} language={language} />;
  const { traces, failure } = asked.answer;
  // The first run initialises the variables.
  const steps = traces.slice(1);
  const trace = steps[Number(shown)] ?? steps[0];
  if (failure || !trace) return <p className={figure.failed} role="alert">{failure?.message}</p>;
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <Range label={t('rows')} value={rows} min={1} max={1024} log format={(v) => whole(Math.round(v))} onChange={(v) => setRows(Math.round(v))} />
        <button type="button" className={`${figure.button} ${figure.primary}`} onClick={() => setAsking({ rows, times: asking.times + 1 })}>{t('again')}</button>
        <Choice label={t('step')} value={shown} onChange={setShown} options={steps.map((_, i) => ({ value: String(i), label: t('stepLabel', { n: i + 1 }) }))} />
      </div>
      <Facts trace={trace} language={language} />
      <TraceTimeline trace={trace} language={language} title={t('traceTitle')} />
    </div>
  );
}

function Facts({ trace: { operations }, language }: { readonly trace: StepTrace; readonly language: Language }): ReactElement {
  const t = wordsOf(messages, language);
  const time = Math.max(0, ...operations.map(({ end }) => end));
  const bytes = operations.reduce((sum, operation) => sum + operation.bytes, 0);
  const slowest = [...operations].sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, 3);
  return (
    <p className={figure.small} role="status">
      {t('facts', { count: operations.length, time: whole(time), bytes: whole(bytes) })}{' · '}
      {t('slowest', { names: slowest.map(({ node, start, end }) => `${node} (${whole(end - start)} µs)`).join(', ') })}
    </p>
  );
}
