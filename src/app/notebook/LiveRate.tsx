import { useEffect, useState } from 'react';
import type { NumberParam } from '../../engine/declarations/schema';
import { controller } from '../engine/studio';
import { formatParam } from '../i18n/format';
import { useMessages } from '../i18n/messages';
import type { RunRecord } from '../runs/record';
import { Slider } from '../ui/Slider';
import { runMessages } from './messages';

// A dragged slider changes many times a second; the run is told, and marked, once it rests.
const restMs = 300;

/** The learning rate of a run that is going on: it changes at once, and the curve is marked. */
export function LiveRate({ run, schema }: { readonly run: RunRecord; readonly schema: NumberParam }) {
  const t = useMessages(runMessages);
  const inForce = Number(run.tuned['learningRate'] ?? run.spec.params['learningRate'] ?? schema.default);
  const [wanted, setWanted] = useState<number | null>(null);
  useEffect(() => {
    if (wanted === null) return undefined;
    const timer = setTimeout(() => {
      if (wanted !== inForce) controller.tune(run.id, wanted);
      setWanted(null);
    }, restMs);
    return () => { clearTimeout(timer); };
  }, [wanted, inForce, run.id]);
  return (
    <Slider label={t('liveRate')} hint={t('liveHint')} value={wanted ?? inForce} min={schema.min} max={schema.max} scale="log" format={formatParam} onChange={setWanted} />
  );
}
