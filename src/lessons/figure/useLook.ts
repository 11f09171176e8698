/** Looking into a run about once a second (or as asked) while it trains, and once more when it rests. */
import { startTransition, useEffect, useState } from 'react';
import { toFailure, type Failure } from '../../engine/errors/failure';
import type { Look, LookAnswer } from '../../engine/protocol';
import type { FigureProps, RunView } from '../lesson';

type AnswerTo<K extends Look['kind'], A = LookAnswer> = A extends { readonly kind: infer Kinds } ? (K extends Kinds ? A : never) : never;

export interface Seen<K extends Look['kind']> {
  readonly answer: AnswerTo<K> | null;
  /** Why there is no newer answer. */
  readonly failure: Failure | null;
}

/** Milliseconds between two questions. */
const calm = 1000;

/** True while there is a network that can be looked into. */
const hasWeights = (run: RunView): boolean => run.phase !== 'queued' && run.phase !== 'loading' && run.phase !== 'failed';

/**
 * The newest answer of the engine about `run`; nothing is asked while `visible` is false or `want` is null,
 * and never before the last answer has come.
 */
export function useLook<K extends Look['kind']>(look: FigureProps['look'], run: RunView | undefined, want: (Look & { readonly kind: K }) | null, visible: boolean, period = calm): Seen<K> {
  const key = run && want ? `${run.id} ${keyOf(want)}` : '';
  const [seen, setSeen] = useState<{ readonly key: string } & Seen<K>>({ key: '', answer: null, failure: null });
  const live = run?.phase === 'running';
  const askable = run !== undefined && hasWeights(run);
  // While it rests (paused, stepped by hand, done), the step says when there is something new to see.
  const restingAt = live ? -1 : (run?.progress?.step ?? 0);
  const id = run?.id;

  useEffect(() => {
    if (!visible || !askable || id === undefined || want === null) return;
    let current = true;
    let timer = 0;
    const ask = async (): Promise<void> => {
      if (document.visibilityState === 'visible') {
        try {
          const answer = await look(id, want);
          // What is typed or scrolled meanwhile comes first.
          if (current) startTransition(() => { setSeen({ key, answer: answer as AnswerTo<K>, failure: null }); });
        } catch (error) {
          if (current) setSeen((before) => ({ key, answer: before.key === key ? before.answer : null, failure: toFailure(error) }));
        }
      }
      if (current && live) timer = window.setTimeout(() => void ask(), period);
    };
    void ask();
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
    // `key` stands for `want` and the run's identity; `look` does the same at every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, visible, askable, live, restingAt, period]);

  return seen.key === key ? seen : { answer: null, failure: null };
}

function keyOf(want: Look): string {
  if (want.kind !== 'activations' || !want.picture) return JSON.stringify(want);
  return `activations ${want.picture.join()}`;
}
