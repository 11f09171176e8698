import { useMemo, useState } from 'react';
import type { StepTrace } from '../../engine/declarations/graphPicture';
import { type Marks, markPath, noMarks, type RunRequest } from './marks';
import type { GraphModel } from './model';

/** A traced step by its place among the traces, what the reader marks, or all of the graph. */
export type PathChoice = number | 'marked' | 'all';

export interface Path {
  readonly choice: PathChoice;
  readonly choose: (choice: PathChoice) => void;
  readonly marks: Marks;
  readonly trace: StepTrace | null;
  readonly marked: RunRequest;
  readonly toggleFetch: (operation: number) => void;
  readonly toggleFeed: (operation: number) => void;
}

const nothing: RunRequest = { fetched: [], fed: [] };

/** Which part of the graph is brought forward as running. */
export function usePath(model: GraphModel, traces: readonly StepTrace[]): Path {
  const [choice, setChoice] = useState<PathChoice>('all');
  const [marked, setMarked] = useState(nothing);
  const trace = typeof choice === 'number' ? (traces[choice] ?? null) : null;
  const marks = useMemo((): Marks => {
    if (trace) return markPath(model.index, model.tree, trace, trace);
    return choice === 'marked' && marked.fetched.length > 0 ? markPath(model.index, model.tree, marked, null) : noMarks;
  }, [model, trace, choice, marked]);
  const toggle = (which: 'fetched' | 'fed', operation: number): void => {
    const name = model.index.nodes[operation]?.name ?? '';
    const names = marked[which];
    setMarked({ ...marked, [which]: names.includes(name) ? names.filter((one) => one !== name) : [...names, name] });
    setChoice('marked');
  };
  return { choice, choose: setChoice, marks, trace, marked, toggleFetch: (operation) => toggle('fetched', operation), toggleFeed: (operation) => toggle('fed', operation) };
}
