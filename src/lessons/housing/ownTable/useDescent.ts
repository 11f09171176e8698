import { useCallback, useEffect, useRef, useState } from 'react';
import type { FigureProps } from '../../lesson';
import { descend, type Descent } from './descent';
import type { Regression } from './regression';

export interface Training {
  readonly regression: Regression;
  readonly learningRate: number;
  readonly epochs: number;
  /** Milliseconds since 1970. */
  readonly began: number;
  /** What there is so far; null before the first epochs are back. */
  readonly descent: Descent | null;
  readonly state: 'running' | 'done' | 'stopped' | 'failed';
  /** Of the engine. */
  readonly problem: unknown;
}

export interface Trainer {
  /** The newest training; null before the first. */
  readonly training: Training | null;
  readonly train: (regression: Regression, learningRate: number, epochs: number) => void;
  readonly stop: () => void;
}

/** One training at a time; it ends with the figure. */
export function useDescent(program: FigureProps['program']): Trainer {
  const [training, setTraining] = useState<Training | null>(null);
  const wanted = useRef(0);
  useEffect(() => () => { wanted.current += 1; }, []);

  const train = useCallback((regression: Regression, learningRate: number, epochs: number): void => {
    wanted.current += 1;
    const turn = wanted.current;
    let now: Training = { regression, learningRate, epochs, began: Date.now(), descent: null, state: 'running', problem: null };
    const show = (change: Partial<Training>): void => {
      now = { ...now, ...change };
      if (wanted.current === turn) setTraining(now);
    };
    const work = async (): Promise<void> => {
      for await (const descent of descend(program, regression, learningRate, epochs)) {
        show({ descent });
        if (wanted.current !== turn) return;
      }
      show({ state: 'done' });
    };
    show({});
    work().catch((problem: unknown) => { show({ state: 'failed', problem }); });
  }, [program]);

  const stop = useCallback((): void => {
    wanted.current += 1;
    setTraining((now) => now && { ...now, state: 'stopped' });
  }, []);
  return { training, train, stop };
}
