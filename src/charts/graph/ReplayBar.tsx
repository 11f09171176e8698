import type { ReactElement } from 'react';
import type { TracedOperation } from '../../engine/declarations/graphPicture';
import type { ChartLanguage } from '../frame/language';
import { fill } from '../frame/messages';
import { PlaybackBar } from '../playback/PlaybackBar';
import type { Playback } from '../playback/usePlayback';
import styles from './bar.module.css';
import { microseconds } from './duration';
import { graphMessages as text } from './messages';
import type { Moment } from './replay';

interface ReplayBarProps {
  readonly playback: Playback;
  readonly order: readonly TracedOperation[];
  readonly moment: Moment;
  readonly language: ChartLanguage;
}

/** Controls of a replay, and the queue of what could run at that moment. */
export function ReplayBar({ playback, order, moment, language }: ReplayBarProps): ReactElement {
  return (
    <div>
      <PlaybackBar playback={playback} count={order.length + 1} language={language} at={describeMoment(order, playback.position, moment, language)} />
      <Queue operations={moment.queue} language={language} />
    </div>
  );
}

/** `3 of 12: loss/sub, 14 µs`. */
export function describeMoment(order: readonly TracedOperation[], position: number, { time }: Moment, language: ChartLanguage): string {
  const current = order[position];
  const values = { number: position + 1, all: order.length, time: microseconds(time) };
  return current ? fill(text.atOperation[language], { ...values, name: current.node }) : fill(text.atEnd[language], values);
}

const mostChips = 12;

function Queue({ operations, language }: { readonly operations: readonly TracedOperation[]; readonly language: ChartLanguage }): ReactElement {
  return (
    <div className={styles.chips}>
      <span>{text.queue[language]}:</span>
      {operations.length === 0 && <span>{text.queueEmpty[language]}</span>}
      <ol>
        {operations.slice(0, mostChips).map(({ node }, i) => (
          <li key={i}>{node}</li>
        ))}
      </ol>
      {operations.length > mostChips && <span>{fill(text.more[language], { count: operations.length - mostChips })}</span>}
    </div>
  );
}
