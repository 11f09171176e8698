import { useEffect, useState } from 'react';

export interface Playback {
  /** From 0 to `count - 1`. */
  readonly position: number;
  readonly playing: boolean;
  /** Steps in the time of one at speed 1. */
  readonly speed: number;
  readonly seek: (position: number) => void;
  readonly setSpeed: (speed: number) => void;
  /** Plays on, from the start where the end was reached, or pauses. */
  readonly toggle: () => void;
}

/**
 * A position among `count` that moves by itself while playing, and stops at the last; a step takes `stepMs` at speed 1.
 * @param begin where it stands at first; at the end it stays there while `count` grows
 */
export function usePlayback(count: number, stepMs = 800, begin: 'start' | 'end' = 'start'): Playback {
  const [wanted, setPosition] = useState(begin === 'start' ? 0 : Infinity);
  const [wantsPlay, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  const last = Math.max(0, count - 1);
  const position = Math.min(wanted, last);
  const playing = wantsPlay && position < last;
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => setPosition(position + 1), stepMs / speed);
    return () => clearTimeout(timer);
  }, [playing, position, speed, stepMs]);
  return {
    position,
    playing,
    speed,
    setSpeed,
    seek: (to) => {
      setPlaying(false);
      setPosition(Math.max(0, Math.min(last, to)));
    },
    toggle: () => {
      if (!playing && position === last) setPosition(0);
      setPlaying(!playing);
    },
  };
}
