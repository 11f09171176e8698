/** The engine that works on the figures' long questions, in a worker of its own. Knows no React. */
import { createEngineClient } from '../../engine/client';
import type { ByteLibrary } from '../../engine/client/byteLibrary';
import type { StudyAnswer, StudyAsk, StudyKind } from '../../engine/declarations/studies';
import { EngineError } from '../../engine/errors/failure';
import type { FigureProps, StudyOptions } from '../../lessons/lesson';

export type AskStudy = FigureProps['study'];

export interface StudyEngine {
  readonly ask: AskStudy;
}

export function createStudyEngine(library: ByteLibrary): StudyEngine {
  const listeners = new Map<string, (news: StudyAnswer) => void>();
  let asked = 0;
  const engine = createEngineClient({
    role: 'study', backend: 'wasm', cached: null, threads: null, workers: 1, library,
    listener: {
      onEvent(event) { if (event.t === 'news') listeners.get(event.key)?.(event.news); },
      onDevice: () => undefined, onRewind: () => undefined, onRestart: () => undefined,
    },
  });

  const ask = async <K extends StudyKind>(question: StudyAsk<K>, { onNews, signal }: StudyOptions<K> = {}): Promise<StudyAnswer<K>> => {
    const ended = new EngineError('study-ended', { study: question.kind });
    if (signal?.aborted) throw ended;
    asked += 1;
    const key = `study-${asked}`;
    // The kind of the question is the kind of its answers.
    if (onNews) listeners.set(key, onNews);
    const end = (): void => {
      listeners.delete(key);
      engine.send<'end-study'>({ t: 'end-study', key }).catch(() => undefined);
    };
    signal?.addEventListener('abort', end, { once: true });
    try {
      const answer = await engine.send<'study'>({ t: 'study', key, ask: question as StudyAsk });
      if (signal?.aborted) throw ended;
      return answer;
    } finally {
      listeners.delete(key);
      signal?.removeEventListener('abort', end);
    }
  };

  return { ask };
}
