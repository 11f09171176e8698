import { useEffect, useState } from 'react';

const frameMs = 650;
const still = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export interface Motion {
  /** The frame that is shown; -1 before the first. */
  readonly position: number;
  readonly moving: boolean;
  /** Shows the frames from `first` to `last`, one after another; with reduced motion the last one at once. */
  readonly play: (first: number, last: number) => void;
  readonly rewind: () => void;
}

/** A position that moves on by itself to where it was told to stop. */
export function useMotion(): Motion {
  const [{ position, target }, setState] = useState({ position: -1, target: -1 });
  const moving = position < target;
  useEffect(() => {
    if (!moving) return;
    const timer = setTimeout(() => setState((before) => ({ ...before, position: before.position + 1 })), frameMs);
    return () => clearTimeout(timer);
  }, [moving, position]);
  return {
    position,
    moving,
    play: (first, last) => setState({ position: still() ? last : first, target: last }),
    rewind: () => setState({ position: -1, target: -1 }),
  };
}
