/** From a network to a layout of what one of its layers makes of many pictures, watched while it forms. */
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { Projection, ProjectionMethod } from '../../../engine/declarations/projection';
import { toFailure, type Failure } from '../../../engine/errors/failure';
import type { LookAnswer } from '../../../engine/protocol';
import { expected } from '../../figure/expected';
import type { ModelChoice } from '../../figure/modelChoice';
import type { FigureProps } from '../../lesson';
import { studiedModel, type ShippedId } from '../models';

export type Embedding = LookAnswer & { readonly kind: 'embedding' };
export interface Layout {
  readonly method: ProjectionMethod['kind'];
  readonly embedding: Embedding;
  readonly projection: Projection;
}
export interface ProjectorQuestion {
  readonly model: ModelChoice<ShippedId>;
  readonly layer: string;
  readonly count: number;
  readonly method: ProjectionMethod;
}
export interface Projector {
  /** The newest layout; it stays while the next one is worked on. */
  readonly layout: Layout | null;
  readonly doing: 'nothing' | 'reading' | 'arranging';
  readonly failure: Failure | null;
  /** @param goOn from the layout that there is, where it is of the same pictures */
  readonly arrange: (question: ProjectorQuestion, goOn: boolean) => void;
  readonly end: () => void;
}

const seed = 1;

export function useProjector({ study, look }: Pick<FigureProps, 'study' | 'look'>): Projector {
  const [layout, setLayout] = useState<Layout | null>(null);
  const [doing, setDoing] = useState<Projector['doing']>('nothing');
  const [failure, setFailure] = useState<Failure | null>(null);
  const current = useRef<AbortController | null>(null);
  const newest = useRef<Layout | null>(null);

  const end = useCallback((): void => {
    current.current?.abort();
    setDoing('nothing');
  }, []);
  useEffect(() => () => { current.current?.abort(); }, []);

  const arrange = useCallback((question: ProjectorQuestion, goOn: boolean): void => {
    current.current?.abort();
    const { signal } = (current.current = new AbortController());
    const show = (shown: Layout): void => {
      if (signal.aborted) return;
      newest.current = shown;
      startTransition(() => { setLayout(shown); });
    };
    const work = async (): Promise<void> => {
      const model = await studiedModel(question.model, look);
      const want = { kind: 'embedding', layer: question.layer, count: question.count } as const;
      const embedding = expected('embedding', await study<'look-at-weights'>({ kind: 'look-at-weights', model, validationSize: question.count, want }, { signal }));
      setDoing('arranging');
      const { vectors, dimensions } = embedding;
      const start = goOn ? placesOf(newest.current, embedding) : null;
      const onNews = (projection: Projection): void => { show({ method: question.method.kind, embedding, projection }); };
      onNews(await study<'projection'>({ kind: 'projection', vectors, dimensions, method: question.method, seed, start }, { signal, onNews }));
    };
    setFailure(null);
    setDoing('reading');
    work().then(
      () => { if (!signal.aborted) setDoing('nothing'); },
      (error: unknown) => {
        if (signal.aborted) return;
        setFailure(toFailure(error));
        setDoing('nothing');
      },
    );
  }, [study, look]);

  return { layout, doing, failure, arrange, end };
}

/** Where these pictures lie in a layout of the plane; null where it shows others. */
function placesOf(layout: Layout | null, { images }: Embedding): Float32Array | null {
  if (layout?.projection.components !== 2) return null;
  return layout.embedding.images.indices.join() === images.indices.join() ? layout.projection.positions : null;
}
