import { useEffect, useState } from 'react';
import { isOptimizerId, momentumParam } from '../../engine/declarations/optimizers';
import type { Tunable } from '../../engine/protocol';
import { controller } from '../engine/studio';
import { isOver, type RunOutline } from '../runs/record';

// A dragged slider changes many times a second; the run is told, and marked, once it rests.
const restMs = 300;

export interface LiveParam {
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A parameter of a run that is going on: it changes at once, and the curve is marked. Null while none is, or where the run has no such parameter. */
export function useLiveParam(run: RunOutline | undefined, param: keyof Tunable): LiveParam | null {
  const active = run !== undefined && !isOver(run.phase) ? run : null;
  const id = active?.id;
  const inForce = active ? valueOf(active, param) : Number.NaN;
  const [wanted, setWanted] = useState<number | null>(null);
  useEffect(() => {
    if (wanted === null) return undefined;
    const timer = setTimeout(() => {
      if (id !== undefined && wanted !== inForce) controller.tune(id, { [param]: wanted });
      setWanted(null);
    }, restMs);
    return () => { clearTimeout(timer); };
  }, [wanted, inForce, id, param]);
  return active && Number.isFinite(inForce) ? { value: wanted ?? inForce, onChange: setWanted } : null;
}

/** As it was changed last, else as the run began; NaN where its update rule has no momentum. */
function valueOf({ tuned, spec }: RunOutline, param: keyof Tunable): number {
  const optimizer = spec.params['optimizer'];
  const share = typeof optimizer === 'string' && isOptimizerId(optimizer) ? momentumParam(optimizer) : null;
  const name = param === 'momentum' ? share : param;
  return name === null ? Number.NaN : Number(tuned[param] ?? spec.params[name]);
}
