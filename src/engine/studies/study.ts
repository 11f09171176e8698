/** studies: what the engine finds out about models, data and methods beside training. One file a study; see `catalog.ts`. */
import type { StudyAnswer, StudyAsk, StudyKind } from '../declarations/studies';
import type { Platform } from '../runtime/platform';

/**
 * Answers a question bit by bit. It yields every few milliseconds, with what can be told by then or with null, so that it
 * can be ended; the returned value is the whole answer. It frees its tensors in `finally`, because it may be ended anywhere.
 */
export type Study<K extends StudyKind> = (ask: StudyAsk<K>, platform: Platform) => AsyncGenerator<StudyAnswer<K> | null, StudyAnswer<K>, void>;
