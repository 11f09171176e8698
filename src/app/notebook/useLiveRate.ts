import { useEffect, useState } from 'react';
import { controller } from '../engine/studio';
import { isOver, type RunOutline } from '../runs/record';

// A dragged slider changes many times a second; the run is told, and marked, once it rests.
const restMs = 300;

export interface LiveRate {
  readonly value: number;
  readonly onChange: (rate: number) => void;
}

/** The learning rate of a run that is going on: it changes at once, and the curve is marked. Null while none is. */
export function useLiveRate(run: RunOutline | undefined): LiveRate | null {
  const active = run !== undefined && !isOver(run.phase) ? run : null;
  const id = active?.id;
  const inForce = Number(active?.tuned['learningRate'] ?? active?.spec.params['learningRate']);
  const [wanted, setWanted] = useState<number | null>(null);
  useEffect(() => {
    if (wanted === null) return undefined;
    const timer = setTimeout(() => {
      if (id !== undefined && wanted !== inForce) controller.tune(id, wanted);
      setWanted(null);
    }, restMs);
    return () => { clearTimeout(timer); };
  }, [wanted, inForce, id]);
  return active && Number.isFinite(inForce) ? { value: wanted ?? inForce, onChange: setWanted } : null;
}
