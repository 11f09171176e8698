import { useEffect, useMemo, useState } from 'react';
import type { StudyAnswer } from '../../../engine/declarations/studies';
import type { Failure } from '../../../engine/errors/failure';
import type { Look } from '../../../engine/protocol';
import type { Seen } from '../../figure/useLook';
import { useStudy } from '../../figure/useStudy';
import type { FigureProps, RunSnapshots } from '../../lesson';

const validationSize = 500;
const shownMistakes = 12;

export interface Moment {
  /** The newest answers; those of another step stay until there are new ones. */
  readonly answers: StudyAnswer<'moment'>['answers'];
  readonly failure: Failure | null;
  /** The snapshot was given up meanwhile. */
  readonly gone: boolean;
}

/** What the weights of a step make of a picture and of the first validation pictures. @param picture 28x28 values, or the index of a validation picture */
export function useMoment(study: FigureProps['study'], kept: RunSnapshots | null, step: number | undefined, picture: Float32Array | number, visible: boolean): Moment {
  const { answer, failure, ask } = useStudy<'moment'>(study);
  const [gone, setGone] = useState<number | null>(null);
  const wants = useMemo<readonly Look[]>(() => [
    { kind: 'filters' },
    typeof picture === 'number' ? { kind: 'activations', index: picture, picture: null } : { kind: 'activations', index: null, picture },
    { kind: 'confusion' },
    { kind: 'mistakes', limit: shownMistakes },
  ], [picture]);
  useEffect(() => {
    if (!visible || !kept || step === undefined) return;
    let current = true;
    void kept.weights(step).then((model) => {
      if (!current) return;
      setGone(model ? null : step);
      if (model) ask({ kind: 'moment', model, validationSize, wants });
    });
    return () => { current = false; };
  }, [kept, step, wants, visible, ask]);
  return { answers: answer?.answers ?? [], failure, gone: gone !== null && gone === step };
}

/** The answer of one kind, if it is there. */
export function answerOf<K extends Look['kind']>(answers: Moment['answers'], kind: K): Seen<K>['answer'] {
  return (answers.find((answer) => answer?.kind === kind) ?? null) as Seen<K>['answer'];
}
