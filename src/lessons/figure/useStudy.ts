/** A long question to the engine, asked by a figure: its answer as it grows. */
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { StudyAnswer, StudyAsk, StudyKind } from '../../engine/declarations/studies';
import { toFailure, type Failure } from '../../engine/errors/failure';
import type { FigureProps } from '../lesson';

export interface StudyState<K extends StudyKind> {
  /** The newest answer, early or whole; it stays while another question is worked on. */
  readonly answer: StudyAnswer<K> | null;
  readonly failure: Failure | null;
  readonly working: boolean;
  readonly ask: (question: StudyAsk<K>) => void;
  readonly end: () => void;
}

/** Works on one question at a time: a new one ends the last, and so does taking the figure away. */
export function useStudy<K extends StudyKind>(study: FigureProps['study']): StudyState<K> {
  const [state, setState] = useState<{ readonly answer: StudyAnswer<K> | null; readonly failure: Failure | null; readonly working: boolean }>({ answer: null, failure: null, working: false });
  const current = useRef<AbortController | null>(null);

  const end = useCallback((): void => {
    current.current?.abort();
    current.current = null;
    setState((before) => (before.working ? { ...before, working: false } : before));
  }, []);

  const ask = useCallback((question: StudyAsk<K>): void => {
    current.current?.abort();
    const mine = new AbortController();
    current.current = mine;
    setState((before) => ({ answer: before.answer, failure: null, working: true }));
    const tell = (answer: StudyAnswer<K>, working: boolean): void => {
      startTransition(() => { if (!mine.signal.aborted) setState({ answer, failure: null, working }); });
    };
    study<K>(question, { signal: mine.signal, onNews: (news) => { tell(news, true); } }).then(
      (answer) => { tell(answer, false); },
      (error: unknown) => { if (!mine.signal.aborted) setState((before) => ({ answer: before.answer, failure: toFailure(error), working: false })); },
    );
  }, [study]);

  useEffect(() => () => { current.current?.abort(); }, []);
  return { ...state, ask, end };
}
