import type { PrintedLine } from '../declarations/programReport';
import type { PrintLimits } from './protocol';

export interface LineSender {
  readonly add: (line: PrintedLine) => void;
  readonly flush: () => void;
}

interface LineSenderOptions {
  readonly limits: PrintLimits;
  readonly send: (lines: readonly PrintedLine[], cut: boolean) => void;
  /** Milliseconds. */
  readonly now: () => number;
  readonly later: (work: () => void, ms: number) => void;
}

const everyMs = 60;

/**
 * Sends printed lines in parcels, also out of a loop that never waits, and nothing any more once a limit is passed:
 * the last parcel says so.
 */
export function createLineSender({ limits, send, now, later }: LineSenderOptions): LineSender {
  let waiting: PrintedLine[] = [];
  let [lines, characters] = [0, 0];
  let cut = false;
  let sentAt = -Infinity;
  let due = false;
  const flush = (): void => {
    due = false;
    if (waiting.length === 0) return;
    send(waiting, false);
    waiting = [];
    sentAt = now();
  };
  return {
    add(line) {
      if (cut) return;
      lines += 1;
      characters += line.text.length;
      cut = lines > limits.lines || characters > limits.characters;
      if (cut) {
        send(waiting, true);
        waiting = [];
        return;
      }
      waiting.push(line);
      if (now() - sentAt >= everyMs) flush();
      else if (!due) {
        due = true;
        later(flush, everyMs);
      }
    },
    flush,
  };
}
