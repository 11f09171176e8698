/** Which model answers in one column of the pad: the shipped one, or a run of the learner's, also while it trains. */
import { useEffect, useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { toFailure, type Failure } from '../../engine/errors/failure';
import type { ModelRef, RunId } from '../../engine/protocol';
import { controller } from '../engine/studio';
import type { RunOutline } from '../runs/record';
import { outlineOf } from '../store/outline';
import { listRuns, useRuns } from '../store/runs';

export type DigitNetwork = 'softmax' | 'cnn';

export interface ModelChoice {
  readonly network: DigitNetwork;
  /** Runs of this network that have something to show, newest first. */
  readonly runs: readonly RunOutline[];
  /** The chosen run; null for the shipped model. */
  readonly run: RunOutline | null;
  choose(run: RunId | null): void;
  /** Null until the run's weights have come. */
  readonly ref: ModelRef | null;
  /** Step of the weights that answer; null for the shipped model. */
  readonly step: number | null;
  readonly failure: Failure | null;
}

interface Weights {
  readonly run: RunId;
  /** Which fetch brought them: two fetches never share a version, whatever step they tell. */
  readonly fetch: number;
  readonly step: number;
  readonly tensors: ArrayBuffer;
}

const period = 1000;

/** @param visible whether anyone sees the answers: weights are fetched only then */
export function useModel(network: DigitNetwork, visible: boolean): ModelChoice {
  const experiment = `mnist/${network}`;
  const runs = useRuns(useShallow((state) => listRuns(state).filter((r) => r.spec.experiment === experiment && hasTrained(r)).map(outlineOf)));
  const [chosen, setChosen] = useState<RunId | null>(null);
  const run = runs.find((r) => r.id === chosen) ?? null;
  const [weights, setWeights] = useState<Weights | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const id = run?.id ?? null;
  const live = run?.phase === 'running';
  // While the run rests, its step says when there are new weights.
  const restingAt = useRuns((state) => (live || id === null ? -1 : (state.records[id]?.progress?.step ?? 0)));

  useEffect(() => {
    if (id === null || !visible) return;
    let current = true;
    let timer = 0;
    const fetchWeights = async (): Promise<void> => {
      try {
        const answer = await controller.look(id, { kind: 'weights' });
        if (!current || answer.kind !== 'weights') return;
        setWeights((before) => ({ run: id, fetch: (before?.fetch ?? 0) + 1, step: answer.step, tensors: answer.tensors }));
        setFailure(null);
      } catch (error) {
        if (current) setFailure(toFailure(error));
      }
      if (current && live) timer = window.setTimeout(() => void fetchWeights(), period);
    };
    void fetchWeights();
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [id, live, restingAt, visible]);

  const own = weights?.run === id ? weights : null;
  // The same object until something changes, so that nothing is asked again in vain.
  const ref = useMemo(() => refOf(network, id, own), [network, id, own]);
  return {
    network,
    runs,
    run,
    choose: (next) => {
      setChosen(next);
      setFailure(null);
    },
    ref,
    step: id === null ? null : (own?.step ?? null),
    failure: id === null ? null : failure,
  };
}

function refOf(network: DigitNetwork, run: RunId | null, weights: Weights | null): ModelRef | null {
  if (run === null) return { kind: 'shipped', id: `mnist-${network}` };
  return weights && { kind: 'weights', experiment: `mnist/${network}`, version: `${run}@${weights.fetch}`, tensors: weights.tensors };
}

const hasTrained = (run: RunOutline): boolean => run.phase !== 'failed' && run.phase !== 'queued' && run.phase !== 'loading';
