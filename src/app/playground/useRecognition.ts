/** Answers about what is on the pad, as fast as the engine gives them and never more than one question ahead. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { toFailure, type Failure } from '../../engine/errors/failure';
import type { Drawing, ModelRef } from '../../engine/protocol';
import { recognise } from '../engine/studio';
import { keepDrawn } from '../store/drawn';
import { askFrugally } from './ask';
import { newestWins, type NewestWins } from './newestWins';
import type { DigitNetwork } from './useModel';

export interface Reading {
  readonly seen: Float32Array | null;
  readonly probabilities: Readonly<Record<DigitNetwork, Float32Array | null>>;
  /** Why a network could not read, while the other one may have. */
  readonly failures: Readonly<Record<DigitNetwork, Failure | null>>;
}
interface Question {
  readonly drawing: Drawing | null;
  readonly models: readonly { readonly network: DigitNetwork; readonly ref: ModelRef }[];
}

const none = { softmax: null, cnn: null } as const;
const nothing: Reading = { seen: null, probabilities: none, failures: none };

export function useRecognition(softmax: ModelRef | null, cnn: ModelRef | null): {
  readonly reading: Reading;
  readonly failure: Failure | null;
  /** Null for a blank pad. */
  readonly ask: (drawing: Drawing | null) => void;
  readonly again: () => void;
} {
  const [reading, setReading] = useState(nothing);
  const [failure, setFailure] = useState<Failure | null>(null);
  const queue = useRef<NewestWins<Question> | null>(null);
  const drawing = useRef<Drawing | null>(null);

  useEffect(() => {
    const opened = newestWins<Question, Reading>(
      answer,
      (next) => {
        setReading(next);
        if (next.seen) keepDrawn(next.seen);
        setFailure(null);
      },
      (error) => setFailure(toFailure(error)),
    );
    queue.current = opened;
    return () => opened.close();
  }, []);

  const models = useMemo(
    () => [...(softmax ? [{ network: 'softmax', ref: softmax } as const] : []), ...(cnn ? [{ network: 'cnn', ref: cnn } as const] : [])],
    [softmax, cnn],
  );
  const again = useCallback(() => queue.current?.ask({ drawing: drawing.current, models }), [models]);
  // Other weights may read the same drawing differently.
  useEffect(again, [again]);

  const ask = useCallback((next: Drawing | null) => {
    drawing.current = next;
    again();
  }, [again]);
  return { reading, failure, ask, again };
}

async function answer({ drawing, models }: Question): Promise<Reading> {
  if (drawing === null || models.length === 0) return nothing;
  const { seen, probabilities, failures } = await askFrugally(recognise, drawing, models.map((model) => model.ref));
  if (seen === null) return nothing;
  const of = <T>(answers: readonly (T | null)[], network: DigitNetwork): T | null => answers[models.findIndex((model) => model.network === network)] ?? null;
  const each = <T>(answers: readonly (T | null)[]) => ({ softmax: of(answers, 'softmax'), cnn: of(answers, 'cnn') });
  return { seen, probabilities: each(probabilities), failures: each(failures) };
}
