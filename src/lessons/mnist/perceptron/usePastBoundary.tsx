/** The boundary of a run at an earlier step, from the snapshots that it has kept. */
import { useEffect, useState, type ReactElement } from 'react';
import { PlaybackBar } from '../../../charts/playback/PlaybackBar';
import { usePlayback } from '../../../charts/playback/usePlayback';
import type { Failure } from '../../../engine/errors/failure';
import type { Boundary } from '../../../engine/declarations/boundary';
import { whole } from '../../figure/numbers';
import { useStudy } from '../../figure/useStudy';
import { wordsOf } from '../../figure/words';
import type { FigureProps, RunSnapshots, RunView } from '../../lesson';
import { messages } from './messages';

export interface Past {
  /** Null while the present is shown. */
  readonly boundary: Boundary | null;
  readonly step: number;
  readonly failure: Failure | null;
  /** A slider over all snapshots; null while the run goes on, or where none are kept. */
  readonly bar: ReactElement | null;
}

const stepMs = 350;

export function usePastBoundary({ language, snapshots, study }: Pick<FigureProps, 'language' | 'snapshots' | 'study'>, run: RunView | undefined, size: number): Past {
  const t = wordsOf(messages, language);
  const [kept, setKept] = useState<{ readonly of: string; readonly all: RunSnapshots } | null>(null);
  const { answer, failure, ask, end } = useStudy<'past-boundary'>(study);
  const resting = run !== undefined && (run.phase === 'paused' || run.phase === 'done' || run.phase === 'stopped');
  const id = resting ? run.id : undefined;
  const at = resting ? run.progress?.step ?? 0 : 0;
  useEffect(() => {
    if (id === undefined) return;
    let current = true;
    void snapshots(id).then((all) => { if (current) setKept({ of: id, all }); }, () => undefined);
    return () => { current = false; };
  }, [snapshots, id, at]);

  const all = kept && kept.of === id ? kept.all : null;
  const steps = all?.steps ?? [];
  // One place more than there are snapshots: the present.
  const playback = usePlayback(steps.length + 1, stepMs);
  const [moved, setMoved] = useState(false);
  const step = moved ? steps[playback.position] : undefined;
  const spec = run?.spec;
  useEffect(() => {
    if (!all || step === undefined || !spec) {
      end();
      return;
    }
    let current = true;
    void all.weights(step).then((weights) => { if (current && weights) ask({ kind: 'past-boundary', spec, weights, size }); });
    return () => { current = false; };
  }, [all, step, spec, size, ask, end]);

  const position = moved ? playback.position : steps.length;
  const bar = steps.length < 2 ? null : (
    <PlaybackBar
      language={language} count={steps.length + 1} at={step === undefined ? t('now') : t('then', { step: whole(step) })}
      playback={{
        ...playback, position, playing: moved && playback.playing,
        seek: (to) => { setMoved(true); playback.seek(to); },
        toggle: () => {
          if (!moved) playback.seek(0);
          setMoved(true);
          playback.toggle();
        },
      }}
    />
  );
  return { boundary: step === undefined ? null : answer, step: step ?? 0, failure: step === undefined ? null : failure, bar };
}
