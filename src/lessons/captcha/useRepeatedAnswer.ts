import { startTransition, useEffect, useState } from 'react';
import { toFailure, type Failure } from '../../engine/errors/failure';

export interface Repeated<T> {
  /** The newest that has come, and the key that it answers; it stays while another is worked on. */
  readonly answered: { readonly key: string; readonly value: T } | null;
  readonly failure: Failure | null;
}

/** Milliseconds between an answer and the next question. */
const calm = 1500;

interface Question<T> {
  /** Says everything that it depends on. */
  readonly key: string;
  readonly ask: (signal: AbortSignal) => Promise<T>;
}

/**
 * The answer to a question about a network, asked again and again while that trains.
 * @param question null while there is nothing to ask
 * @param live the answer changes by itself
 */
export function useRepeatedAnswer<T>(question: Question<T> | null, live: boolean): Repeated<T> {
  const [state, setState] = useState<Repeated<T>>({ answered: null, failure: null });
  const key = question?.key;
  useEffect(() => {
    if (!question) return;
    const life = new AbortController();
    let timer = 0;
    const again = async (): Promise<void> => {
      try {
        const value = await question.ask(life.signal);
        // What is typed or scrolled meanwhile comes first.
        if (!life.signal.aborted) startTransition(() => { setState({ answered: { key: question.key, value }, failure: null }); });
      } catch (error) {
        if (!life.signal.aborted) setState(({ answered }) => ({ answered, failure: toFailure(error) }));
      }
      if (!life.signal.aborted && live) timer = window.setTimeout(() => void again(), calm);
    };
    void again();
    return () => {
      life.abort();
      window.clearTimeout(timer);
    };
    // `key` stands for the question, which is a new object at every rendering.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, live]);
  return state;
}
