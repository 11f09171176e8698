import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { StudyAnswer, StudyAsk, StudyKind } from '../../engine/declarations/studies';
import { toFailure, type Failure } from '../../engine/errors/failure';
import type { FigureProps } from '../lesson';

export interface NewestAnswer<K extends StudyKind> {
  /** The newest that has come, with its question; it stays while another is worked on. */
  readonly answered: { readonly question: StudyAsk<K>; readonly answer: StudyAnswer<K> } | null;
  readonly failure: Failure | null;
}

/**
 * Answers to a question that changes faster than it can be answered, as while something is dragged: each is worked on to
 * its end, and of those that come meanwhile only the newest.
 * @param question null where there is nothing to ask
 */
export function useNewestStudy<K extends StudyKind>(study: FigureProps['study'], question: StudyAsk<K> | null): NewestAnswer<K> {
  const [state, setState] = useState<NewestAnswer<K>>({ answered: null, failure: null });
  const waiting = useRef<StudyAsk<K> | null>(null);
  const life = useRef<AbortController | null>(null);
  const busy = useRef(false);
  const key = JSON.stringify(question);

  const work = useCallback(async (): Promise<void> => {
    busy.current = true;
    for (let next = waiting.current; next; next = waiting.current) {
      const { signal } = (life.current ??= new AbortController());
      waiting.current = null;
      try {
        const answer = await study<K>(next, { signal });
        // What is dragged or typed meanwhile comes first.
        if (!signal.aborted) startTransition(() => { setState({ answered: { question: next, answer }, failure: null }); });
      } catch (error) {
        if (!signal.aborted) setState((before) => ({ answered: before.answered, failure: toFailure(error) }));
      }
    }
    busy.current = false;
  }, [study]);

  useEffect(() => {
    waiting.current = question;
    if (!busy.current) void work();
    // `key` stands for the question, which is a new object at every rendering.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, work]);
  useEffect(() => () => {
    waiting.current = null;
    life.current?.abort();
    life.current = null;
  }, []);
  return state;
}
