import { mostTrials } from '../../../engine/declarations/sweep';
import { formatCount, formatPercent } from '../../i18n/format';
import { useLanguage, useMessages } from '../../i18n/messages';
import { metricLabel } from '../../i18n/metrics';
import { NumberField } from '../../ui/NumberField';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import { comparableMetrics } from './dimensionDraft';
import { sweepMessages } from './messages';
import styles from './sweep.module.css';
import type { SweepForm } from './useSweepForm';

const etas = ['2', '3', '4'] as const;
const mostSteps = 10_000_000;

/** How the values are searched, what that may cost, and by what the trials are compared. */
export function SearchFields({ form: { fixed, settings, plan, change } }: { readonly form: SweepForm }) {
  const t = useMessages(sweepMessages);
  const language = useLanguage();
  const { search, draws, eta, budget, metric } = settings;
  return (
    <>
      <Select label={t('metric')} value={metric} onChange={(next) => { change({ metric: next }); }}
        options={comparableMetrics(fixed.declaration).map((value) => ({ value, label: metricLabel(value, language) }))} />
      <Select label={t('search')} value={search} onChange={(next) => { change({ search: next }); }} options={(['grid', 'random'] as const).map((value) => ({ value, label: t(value) }))} />
      {search === 'random' && <NumberField label={t('draws')} value={draws} min={2} max={mostTrials} integer onChange={(next) => { change({ draws: next }); }} />}
      <Switch label={t('halving')} hint={t('halvingHint')} checked={eta !== null} onChange={(on) => { change({ eta: on ? 3 : null }); }} />
      {eta !== null && (
        <Select label={t('eta')} value={String(eta)} onChange={(next) => { change({ eta: Number(next) }); }} options={etas.map((value) => ({ value, label: t('share', { eta: value }) }))} />
      )}
      <Select label={t('budget')} value={budget === null ? 'toEnd' : 'inAll'} options={(['toEnd', 'inAll'] as const).map((value) => ({ value, label: t(value) }))}
        onChange={(next) => { change({ budget: next === 'toEnd' ? null : typeof plan === 'string' ? 1000 : plan.steps }); }} />
      {budget !== null && <NumberField label={t('steps')} value={budget} min={1} max={mostSteps} integer onChange={(next) => { change({ budget: next }); }} />}
      {typeof plan === 'string' ? <p className={styles.problem} role="alert">{plan === 'too-many' ? t('too-many', { most: mostTrials }) : t(plan)}</p> : (
        <p className={styles.plan}>
          {t('plan', { trials: plan.trials.length, rungs: plan.rungs.map((rung) => t('rung', { trials: rung.trials, steps: formatCount(rung.steps, language) })).join(language === 'zh' ? '，' : ', ') })}
          {plan.steps < plan.wholeSteps && <> {t('saving', { share: formatPercent(1 - plan.steps / plan.wholeSteps) })}</>}
        </p>
      )}
    </>
  );
}
