import { type ReactElement, useEffect, useRef } from 'react';
import type { Scale } from '../frame/scale';
import type { StepSource } from '../playback/stepSource';
import styles from './line.module.css';

/** A line over the plot at the step that other pictures show. It has a layer of its own: the curves need not be drawn again. */
export function Playhead({ steps, x, top, height }: { readonly steps: StepSource; readonly x: Scale; readonly top: number; readonly height: number }): ReactElement {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const move = (): void => {
      if (ref.current) ref.current.style.transform = `translateX(${Math.min(x.range[1], Math.max(x.range[0], x(steps.step())))}px)`;
    };
    move();
    return steps.subscribe(move);
  }, [steps, x]);
  return <div ref={ref} className={styles.playhead} style={{ top, height }} aria-hidden="true" />;
}
