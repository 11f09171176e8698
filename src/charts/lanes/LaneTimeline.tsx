import type { ReactElement } from 'react';
import { niceStep, ticks } from '../../engine/stats/ticks';
import { ChartFrame } from '../frame/ChartFrame';
import frame from '../frame/frame.module.css';
import { fill } from '../frame/messages';
import { formatTick } from '../frame/number';
import { linearScale } from '../frame/scale';
import { textWidth } from '../frame/textWidth';
import { useWidth } from '../frame/useWidth';
import { busyShare, extentOf } from './busyShare';
import styles from './lanes.module.css';
import { laneMessages as text } from './messages';
import type { LaneSpan, LaneTimelineProps } from './props';

const laneHeight = 26;
const barHeight = 16;
const axisHeight = 24;
const kindsInOrder = ['work', 'idle', 'lost'] as const;

/** Who was at work when: a lane for each, bars on a common axis of time. */
export function LaneTimeline({ title, language, lanes, spans, kinds }: LaneTimelineProps): ReactElement {
  const { ref, width } = useWidth<HTMLDivElement>();
  const [first, last] = extentOf(spans);
  const names = Math.max(...[...lanes, text.axis[language]].map((label) => textWidth(label))) + 24;
  const x = linearScale([0, last - first], [names, Math.max(names + 40, width - 8)]);
  const top = (lane: number): number => axisHeight + lane * laneHeight + (laneHeight - barHeight) / 2;
  const height = axisHeight + lanes.length * laneHeight;
  const count = Math.max(2, Math.floor((width - names) / 90));
  const step = niceStep(last - first, count);
  const shares = lanes.map((lane, i) => fill(text.lane[language], { lane, share: `${Math.round(100 * busyShare(spans, i))}\u202f%` }));
  const summary = fill(text.summary[language], { span: Math.round(last - first), lanes: shares.join(language === 'zh' ? '；' : '; ') });
  const shown = kindsInOrder.filter((kind) => spans.some((span) => span.kind === kind));
  return (
    <ChartFrame
      title={title} language={language} summary={summary}
      table={(most) => ({
        columns: [text.name, text.what, text.kind, text.begin, text.end].map((message) => message[language]),
        rows: spans.slice(0, most).map(({ lane, label, kind, begin, end }) => [lanes[lane] ?? '', label, kinds[kind], begin - first, end - first]),
        total: spans.length,
      })}
      legend={(
        <ul className={styles.key}>
          {shown.map((kind) => <li key={kind}><svg width="14" height="10" aria-hidden="true" data-icon=""><rect className={styles.span} data-kind={kind} width="14" height="10" rx="2" /></svg>{kinds[kind]}</li>)}
        </ul>
      )}
    >
      {() => (
        <div ref={ref}>
          <svg className={styles.picture} width={width} height={height} role="img" aria-label={summary}>
            <g className={frame.axis} aria-hidden="true">
              {ticks(0, last - first, count).map((tick) => (
                <g key={tick}>
                  <line x1={x(tick)} x2={x(tick)} y1={axisHeight - 6} y2={height} />
                  <text x={x(tick)} y={13} textAnchor="middle">{formatTick(tick, step)}</text>
                </g>
              ))}
              <text x={4} y={13}>{text.axis[language]}</text>
            </g>
            {lanes.map((lane, i) => (
              <g key={lane}>
                <rect className={styles.track} x={names} y={top(i)} width={Math.max(0, width - 8 - names)} height={barHeight} rx={2} />
                <text className={styles.name} x={4} y={top(i) + barHeight / 2} dominantBaseline="central">{lane}</text>
              </g>
            ))}
            {spans.map((span, i) => <Bar key={i} span={span} x={x(span.begin - first)} y={top(span.lane)} width={x(span.end) - x(span.begin)} />)}
          </svg>
        </div>
      )}
    </ChartFrame>
  );
}

function Bar({ span, x, y, width }: { readonly span: LaneSpan; readonly x: number; readonly y: number; readonly width: number }): ReactElement {
  return (
    <rect className={styles.span} data-kind={span.kind} x={x} y={y} width={Math.max(1.5, width - 1)} height={barHeight} rx={2}>
      <title>{span.label}</title>
    </rect>
  );
}
