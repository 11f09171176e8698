/** What the learner has written in code cells, over reloads: one entry of localStorage a cell, so that two tabs with two lessons do not meet. */
import { safeLocalStorage } from '../store/safeLocalStorage';

export interface StoredProgram {
  /** The learner's text; null where it is the lesson's. */
  readonly text: string | null;
  /** The text that the learner gave up for the lesson's. */
  readonly aside: string | null;
}

const untouched: StoredProgram = { text: null, aside: null };
const keyOf = (lesson: string, cell: string): string => `tensor-studio/program/${lesson}/${cell}`;

/** Reads an entry; a broken one counts as none. */
export function parseProgram(stored: string | null): StoredProgram {
  if (stored === null) return untouched;
  try {
    const value: unknown = JSON.parse(stored);
    if (typeof value !== 'object' || value === null || !('schema' in value) || value.schema !== 1) return untouched;
    return { text: textIn(value, 'text'), aside: textIn(value, 'aside') };
  } catch {
    return untouched;
  }
}

function textIn(value: object, field: keyof StoredProgram): string | null {
  const found: unknown = (value as Readonly<Record<string, unknown>>)[field];
  return typeof found === 'string' ? found : null;
}

export const readProgram = (lesson: string, cell: string): StoredProgram => parseProgram(safeLocalStorage.getItem(keyOf(lesson, cell)));

export function writeProgram(lesson: string, cell: string, program: StoredProgram): void {
  if (program.text === null && program.aside === null) safeLocalStorage.removeItem(keyOf(lesson, cell));
  else safeLocalStorage.setItem(keyOf(lesson, cell), JSON.stringify({ schema: 1, ...program }));
}
