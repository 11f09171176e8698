/** What the figures of all lessons share: asking for data, looking into runs, small controls. Must not import a lesson or the app. */
import { useCallback, useEffect, useState } from 'react';
import { toFailure, type Failure } from '../../engine/errors/failure';

export type Asked<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure; readonly retry: () => void }
  | { readonly state: 'ready'; readonly answer: T };

interface Settled<T> {
  readonly key: string;
  readonly answer: T | null;
  readonly failure: Failure | null;
}

/**
 * The answer to a question, asked again whenever `key` changes; late answers to earlier keys are dropped.
 * @param key says everything that the question depends on
 */
export function useAnswer<T>(key: string, ask: () => Promise<T>): Asked<T> {
  const [settled, setSettled] = useState<Settled<T> | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    ask().then(
      (answer) => { if (current) setSettled({ key, answer, failure: null }); },
      (error: unknown) => { if (current) setSettled({ key, answer: null, failure: toFailure(error) }); },
    );
    return () => { current = false; };
    // `key` stands for `ask`, which is a new function at every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, tries]);
  const retry = useCallback(() => {
    setSettled(null);
    setTries((n) => n + 1);
  }, []);
  if (settled?.key !== key) return { state: 'loading' };
  if (settled.failure) return { state: 'failed', failure: settled.failure, retry };
  return settled.answer === null ? { state: 'loading' } : { state: 'ready', answer: settled.answer };
}
