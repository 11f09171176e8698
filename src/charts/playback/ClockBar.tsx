import { type ReactElement, useState, useSyncExternalStore } from 'react';
import type { ChartLanguage } from '../frame/language';
import { PlaybackBar } from './PlaybackBar';
import type { StepClock } from './stepClock';

interface ClockBarProps {
  readonly clock: StepClock;
  readonly count: number;
  readonly language: ChartLanguage;
  /** What is at a step, in words. */
  readonly at: (step: number) => string;
}

/** At speed 1. */
const stepsPerSecond = 60;

/** The playback bar of a clock. It alone is rendered anew while the clock runs, a few times a second. */
export function ClockBar({ clock, count, language, at }: ClockBarProps): ReactElement {
  const [speed, setSpeed] = useState(1);
  const position = useSyncExternalStore(clock.subscribeSlowly, clock.wholeStep);
  const playing = useSyncExternalStore(clock.subscribeSlowly, clock.playing);
  const playback = {
    position,
    playing,
    speed,
    seek: (to: number) => clock.seek(to),
    setSpeed: (to: number) => {
      setSpeed(to);
      if (clock.playing()) clock.play(stepsPerSecond * to);
    },
    toggle: () => { if (clock.playing()) clock.pause(); else clock.play(stepsPerSecond * speed); },
  };
  return <PlaybackBar playback={playback} count={count} language={language} at={at(position)} />;
}
