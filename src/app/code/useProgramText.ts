import { useState } from 'react';
import { readProgram, writeProgram } from '../storage/programTexts';

export interface ProgramText {
  readonly text: string;
  /** Whether the learner has changed the lesson's text. */
  readonly changed: boolean;
  /** The learner's text that was given up for the lesson's, or null. */
  readonly aside: string | null;
  readonly write: (text: string) => void;
  /** The lesson's text is shown again: the learner's is kept aside. */
  readonly toOriginal: () => void;
  /** What was kept aside is shown again: what stood there before is kept aside in its place. */
  readonly toMine: () => void;
}

/** The text of a code cell: the lesson's until the learner writes, then the learner's, over reloads. */
export function useProgramText(lesson: string, cell: string, original: string): ProgramText {
  const [stored, setStored] = useState(() => readProgram(lesson, cell));
  const text = stored.text ?? original;
  const store = (next: string, aside: string | null): void => {
    const program = { text: next === original ? null : next, aside: aside === next ? null : aside };
    setStored(program);
    writeProgram(lesson, cell, program);
  };
  return {
    text,
    changed: stored.text !== null,
    aside: stored.aside,
    write: (next) => { store(next, stored.aside); },
    toOriginal: () => { store(original, stored.text ?? stored.aside); },
    toMine: () => { store(stored.aside ?? text, stored.text); },
  };
}
