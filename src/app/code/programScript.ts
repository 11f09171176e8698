/** The learner's program as the beginning of the script that the sandbox's worker runs. */

/** Lines of the script before the program's first. */
export const linesBefore = 1;

/**
 * A program may declare `tf` itself: it stands in a block of its own.
 * The script begins with it, so that the places of errors can be told; the runner follows.
 */
export function programScript(javascript: string): string {
  const lines = javascript.split('\n').length;
  return `self.program = { before: ${linesBefore}, lines: ${lines}, run: async (studio) => { 'use strict'; const { tf, print, tfjs } = studio; {\n${javascript}\n}}};\n`;
}
