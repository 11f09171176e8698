import { useMemo, useState } from 'react';
import { toFailure, type Failure } from '../../../engine/errors/failure';
import type { SurfaceId } from '../../../engine/declarations/surfaceRace';
import { surfaceView, type SurfaceView } from './view';

export interface ChosenSurface {
  readonly view: SurfaceView;
  readonly failure: Failure | null;
}

/** The surface that was chosen or typed; while a formula cannot be read, the last one that could. */
export function useChosenSurface(chosen: SurfaceId | 'own', formula: string, reach: number): ChosenSurface {
  const made = useMemo((): { readonly view: SurfaceView | null; readonly failure: Failure | null } => {
    try {
      return { view: surfaceView(chosen === 'own' ? { formula } : { id: chosen }, reach), failure: null };
    } catch (error) {
      return { view: null, failure: toFailure(error) };
    }
  }, [chosen, formula, reach]);
  const [last, setLast] = useState<SurfaceView | null>(made.view);
  if (made.view && made.view !== last) setLast(made.view);
  return { view: made.view ?? last ?? surfaceView({ id: 'saddle' }, reach), failure: made.failure };
}
