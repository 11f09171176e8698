/** Where studies are worked on: several at once, a little of each in turn. */
import type { StudyAnswer, StudyAsk, StudyKind } from '../declarations/studies';
import { EngineError } from '../errors/failure';
import type { Platform } from '../runtime/platform';
import { studies } from './catalog';
import type { Study } from './study';

export interface StudyDesk {
  readonly busy: boolean;
  /** The study's whole answer; rejects with `study-ended` after `end`, and with the study's own failure. */
  work(key: string, ask: StudyAsk): Promise<StudyAnswer>;
  /** Ends the study at its next rest; an unknown one is over already. */
  end(key: string): void;
}

/** Early answers are sent no faster than a page can draw them in comfort. */
const newsEveryMs = 60;

/** @param tell hands out an early answer */
export function createStudyDesk(platform: Platform, tell: (key: string, news: StudyAnswer) => void): StudyDesk {
  const open = new Map<string, { ended: boolean }>();

  async function pursue(key: string, ask: StudyAsk, state: { readonly ended: boolean }): Promise<StudyAnswer> {
    // The catalogue pairs each kind with its own question and answer, which TypeScript cannot follow through a lookup.
    const study = studies[ask.kind] as unknown as Study<StudyKind>;
    const course = study(ask, platform);
    let told = -Infinity;
    try {
      for (;;) {
        const next = await course.next();
        if (next.done) return next.value;
        if (next.value !== null && platform.now() - told >= newsEveryMs) {
          told = platform.now();
          tell(key, next.value);
        }
        await platform.yieldToMessages();
        if (state.ended) throw new EngineError('study-ended', { study: ask.kind });
      }
    } finally {
      await course.return(undefined as never);
    }
  }

  return {
    get busy() { return open.size > 0; },
    async work(key, ask) {
      const state = { ended: false };
      open.set(key, state);
      try {
        return await pursue(key, ask, state);
      } finally {
        open.delete(key);
      }
    },
    end(key) {
      const state = open.get(key);
      if (state) state.ended = true;
    },
  };
}
