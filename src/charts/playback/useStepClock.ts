import { useEffect, useState } from 'react';
import { StepClock } from './stepClock';

/** A clock for `count` positions, the start among them; the same one for as long as the component lives. */
export function useStepClock(count: number): StepClock {
  const [clock] = useState(() => new StepClock());
  useEffect(() => { clock.limit(Math.max(0, count - 1)); }, [clock, count]);
  useEffect(() => () => { clock.pause(); }, [clock]);
  return clock;
}
