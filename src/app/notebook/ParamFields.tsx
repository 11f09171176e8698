import { Fragment, useId, useState } from 'react';
import type { ExperimentId, ParamSchema } from '../../engine/declarations/schema';
import { experimentShort } from '../i18n/experiments';
import { formatParam } from '../i18n/format';
import { useLanguage, useMessages } from '../i18n/messages';
import { paramHint } from '../i18n/params';
import { Button } from '../ui/Button';
import { NumberField } from '../ui/NumberField';
import { Select } from '../ui/Select';
import { Slider } from '../ui/Slider';
import { relevantParams } from './cellState';
import { formMessages, runMessages } from './messages';
import { ParamControl } from './ParamControl';
import styles from './ParamFields.module.css';
import { RatePreview } from './RatePreview';
import type { LiveParam } from './useLiveParam';
import type { ParamForm } from './useParamForm';

interface ParamFieldsProps {
  readonly form: ParamForm;
  readonly experiments: readonly ExperimentId[];
  /** Parameters in sight; the rest is folded away. */
  readonly basic: readonly string[];
  /** Parameters that are set elsewhere (a race sets the optimizer's). */
  readonly except?: readonly string[];
  /** While a run is going on, these are its own and take effect at once. */
  readonly live?: { readonly learningRate: LiveParam | null; readonly momentum: LiveParam | null };
}

const mostMomentum = 0.999;

/** A cell's parameters: a few in sight, the others in a fold, all back to their defaults in one press. */
export function ParamFields({ form, experiments, basic, except = [], live }: ParamFieldsProps) {
  const t = useMessages(formMessages);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const foldId = useId();
  const relevant = relevantParams(form.declaration, form.params);
  const shown = form.declaration.params.filter((p) => relevant.includes(p.name) && !except.includes(p.name));
  const inSight = shown.filter((p) => basic.includes(p.name));
  const folded = shown.filter((p) => !basic.includes(p.name));
  const control = (schema: ParamSchema, hinted: boolean) => (schema.name === 'learningRate' && live?.learningRate ? (
    <LiveControls key={schema.name} schema={schema} rate={live.learningRate} momentum={live.momentum} />
  ) : (
    <Fragment key={schema.name}>
      <ParamControl schema={schema} hinted={hinted} value={form.params[schema.name] ?? schema.default} onChange={(value) => { form.set(schema.name, value); }} />
      {schema.name === 'schedule' && <RatePreview declaration={form.declaration} params={form.params} />}
    </Fragment>
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

interface LiveControlsProps {
  readonly schema: ParamSchema;
  readonly rate: LiveParam;
  /** Null where the run's update rule has none. */
  readonly momentum: LiveParam | null;
}

/** Learning rate and momentum of the run that goes on. */
function LiveControls({ schema, rate, momentum }: LiveControlsProps) {
  const t = useMessages(runMessages);
  return (
    <>
      <ParamControl schema={schema} words={{ label: t('liveRate'), hint: t('liveHint') }} value={rate.value} onChange={(value) => { rate.onChange(Number(value)); }} />
      {momentum && <Slider label={t('liveMomentum')} value={momentum.value} min={0} max={mostMomentum} format={formatParam} onChange={momentum.onChange} />}
    </>
  );
}
