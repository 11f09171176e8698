import { useId, useState } from 'react';
import type { ExperimentId, ParamSchema } from '../../engine/declarations/schema';
import { experimentShort } from '../i18n/experiments';
import { useLanguage, useMessages } from '../i18n/messages';
import { paramHint } from '../i18n/params';
import { Button } from '../ui/Button';
import { NumberField } from '../ui/NumberField';
import { Select } from '../ui/Select';
import { relevantParams } from './cellState';
import { formMessages, runMessages } from './messages';
import { ParamControl } from './ParamControl';
import styles from './ParamFields.module.css';
import type { LiveRate } from './useLiveRate';
import type { ParamForm } from './useParamForm';

interface ParamFieldsProps {
  readonly form: ParamForm;
  readonly experiments: readonly ExperimentId[];
  /** Parameters in sight; the rest is folded away. */
  readonly basic: readonly string[];
  /** Parameters that are set elsewhere (a race sets the optimizer's). */
  readonly except?: readonly string[];
  /** While a run is going on, the learning rate is its own and takes effect at once. */
  readonly liveRate?: LiveRate | null;
}

/** A cell's parameters: a few in sight, the others in a fold, all back to their defaults in one press. */
export function ParamFields({ form, experiments, basic, except = [], liveRate = null }: ParamFieldsProps) {
  const t = useMessages(formMessages);
  const tRun = useMessages(runMessages);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const foldId = useId();
  const relevant = relevantParams(form.declaration, form.params);
  const shown = form.declaration.params.filter((p) => relevant.includes(p.name) && !except.includes(p.name));
  const inSight = shown.filter((p) => basic.includes(p.name));
  const folded = shown.filter((p) => !basic.includes(p.name));
  const control = (schema: ParamSchema, hinted: boolean) => (schema.name === 'learningRate' && liveRate ? (
    <ParamControl key={schema.name} schema={schema} words={{ label: tRun('liveRate'), hint: tRun('liveHint') }} value={liveRate.value} onChange={(value) => { liveRate.onChange(Number(value)); }} />
  ) : (
    <ParamControl key={schema.name} schema={schema} hinted={hinted} value={form.params[schema.name] ?? schema.default} onChange={(value) => { form.set(schema.name, value); }} />
  ));
  return (
    <div className={styles.fields}>
      {experiments.length > 1 && (
        <Select label={t('experiment')} value={form.declaration.id} onChange={form.choose}
          options={experiments.map((id) => ({ value: id, label: experimentShort(id, language) }))} />
      )}
      {inSight.map((p) => control(p, false))}
      <button type="button" className={styles.fold} aria-expanded={open} aria-controls={foldId} onClick={() => { setOpen(!open); }}>
        <span aria-hidden="true" className={styles.arrow} />
        {t('advanced', { count: folded.length + 1 })}
      </button>
      <div id={foldId} hidden={!open} className={styles.fields}>
        {folded.map((p) => control(p, true))}
        <NumberField label={t('seed')} hint={paramHint('seed', language)} value={form.seed} min={1} max={2 ** 31 - 1} integer onChange={form.setSeed} />
      </div>
      {form.changed && <Button className={styles.reset} variant="quiet" size="small" icon="reset" onClick={form.reset}>{t('resetAll')}</Button>}
    </div>
  );
}
