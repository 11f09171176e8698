import { type KeyboardEvent, type ReactElement, useMemo, useState } from 'react';
import type { TracedOperation } from '../../engine/declarations/graphPicture';
import { ChartFrame } from '../frame/ChartFrame';
import { download } from '../frame/download';
import frame from '../frame/frame.module.css';
import type { ChartLanguage } from '../frame/language';
import { fill } from '../frame/messages';
import { useWidth } from '../frame/useWidth';
import { byteText } from './bytes';
import { microseconds } from '../graph/duration';
import { chromeTrace } from './chromeTrace';
import { timelineMessages as text } from './messages';
import type { TraceTimelineProps } from './props';
import { changedDomain, type Domain, spanOf, timelineRows } from './rows';
import styles from './timeline.module.css';
import { TimelineRows } from './TimelineRows';

/** When each operation of a step was ready, began and ended, by device. */
export function TraceTimeline({ trace, language, title = text.title[language], height = 340 }: TraceTimelineProps): ReactElement {
  const { ref, width } = useWidth<HTMLDivElement>();
  const rows = useMemo(() => timelineRows(trace), [trace]);
  const whole = useMemo(() => spanOf(trace), [trace]);
  const [zoomed, setZoomed] = useState<{ readonly whole: Domain; readonly domain: Domain } | null>(null);
  const [at, setAt] = useState<number | null>(null);
  // Another trace is shown whole.
  const domain = zoomed?.whole === whole ? zoomed.domain : whole;
  const change = (factor: number, move: number): void => setZoomed({ whole, domain: changedDomain(domain, whole, factor, move) });
  const { operations } = trace;
  const longest = operations.reduce<TracedOperation | null>((most, one) => (most && most.end - most.start >= one.end - one.start ? most : one), null);
  const summary = longest ? fill(text.summary[language], { count: operations.length, span: microseconds(whole[1] - whole[0]), longest: longest.node, time: microseconds(longest.end - longest.start) }) : text.empty[language];
  const current = at === null ? undefined : rows[at]?.operation;
  const onKeyDown = (event: KeyboardEvent): void => {
    const actions: Record<string, () => void> = {
      ArrowDown: () => setAt(at === null ? 0 : Math.min(rows.length - 1, at + 1)),
      ArrowUp: () => setAt(at === null ? 0 : Math.max(0, at - 1)),
      ArrowLeft: () => change(1, -0.2),
      ArrowRight: () => change(1, 0.2),
      '+': () => change(0.6, 0),
      '=': () => change(0.6, 0),
      '-': () => change(1 / 0.6, 0),
      '0': () => setZoomed(null),
    };
    const action = actions[event.key];
    if (!action) return;
    action();
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <ChartFrame
      title={title}
      language={language}
      summary={summary}
      table={(most) => ({
        columns: [text.name, text.operation, text.ready, text.start, text.end, text.bytes, text.device].map((message) => message[language]),
        rows: operations.filter((_, i) => i % Math.max(1, Math.ceil(operations.length / most)) === 0).map(({ node, op, ready, start, end, bytes, device }) => [node, op, ready, start, end, bytes, device]),
        total: operations.length,
      })}
    >
      {(full) => (
        <div ref={ref}>
          {rows.length === 0 ? (
            <div className={`${frame.empty ?? ''} ${styles.none ?? ''}`}>{summary}</div>
          ) : (
            <>
              <div className={styles.bar}>
                <button type="button" aria-label={text.zoomIn[language]} title={text.zoomIn[language]} onClick={() => change(0.6, 0)}>
                  +
                </button>
                <button type="button" aria-label={text.zoomOut[language]} title={text.zoomOut[language]} disabled={domain === whole} onClick={() => change(1 / 0.6, 0)}>
                  −
                </button>
                <button type="button" disabled={domain === whole} onClick={() => setZoomed(null)}>
                  {text.all[language]}
                </button>
                <span className={styles.gap} />
                <button type="button" onClick={() => download(new Blob([chromeTrace(trace)], { type: 'application/json' }), title, 'json')}>
                  {text.chromeTrace[language]}
                </button>
              </div>
              <div
                className={styles.scroller}
                style={{ maxHeight: full ? window.innerHeight - 220 : height }}
                role="slider"
                tabIndex={0}
                aria-orientation="vertical"
                aria-label={fill(text.reader[language], { title })}
                aria-valuemin={1}
                aria-valuemax={rows.length}
                aria-valuenow={(at ?? 0) + 1}
                aria-valuetext={current ? describe(current, language) : summary}
                onKeyDown={onKeyDown}
                onPointerLeave={() => setAt(null)}
              >
                {width > 0 && <TimelineRows {...{ rows, domain, at, language, summary }} width={width - 2} onPoint={setAt} onMove={(share) => change(1, share)} />}
              </div>
              <p className={styles.reading}>{current ? describe(current, language) : text.hint[language]}</p>
              {rows.length < operations.length && <p className={styles.reading}>{fill(text.longestOnly[language], { shown: rows.length, all: operations.length })}</p>}
            </>
          )}
        </div>
      )}
    </ChartFrame>
  );
}

function describe({ node, op, ready, start, end, bytes, device }: TracedOperation, language: ChartLanguage): string {
  return fill(text.detail[language], { name: node, op, wait: microseconds(Math.max(0, start - ready)), time: microseconds(end - start), bytes: byteText(bytes), device });
}
