import { RateCurve } from '../../charts/rate/RateCurve';
import { scheduleId, scheduleOf } from '../../engine/declarations/schedules/catalog';
import type { ExperimentDeclaration, Params } from '../../engine/declarations/schema';
import { formatCount, formatParam } from '../i18n/format';
import { useLanguage, useMessages } from '../i18n/messages';
import { formMessages } from './messages';
import styles from './ParamFields.module.css';

const points = 120;

/** The learning rate over the run that the form asks for, drawn before it is trained; nothing where it does not change. */
export function RatePreview({ declaration, params }: { readonly declaration: ExperimentDeclaration; readonly params: Params }) {
  const t = useMessages(formMessages);
  const language = useLanguage();
  const total = declaration.cost(params).steps;
  const { factor, varies } = scheduleOf(params, total);
  if (!varies) return null;
  const count = Math.min(total, points);
  const rates = Array.from({ length: count }, (_, i) => Number(params['learningRate']) * factor(Math.round((i * (total - 1)) / Math.max(1, count - 1))));
  const range = t('rateRange', { low: formatParam(Number(Math.min(...rates).toPrecision(2))), high: formatParam(Number(Math.max(...rates).toPrecision(2))) });
  return (
    <figure className={styles.preview}>
      <RateCurve rates={rates} logarithmic={scheduleId(params) === 'range'} label={`${t('rateCurve', { total: formatCount(total, language) })}: ${range}`} />
      <figcaption>
        {t('rateCurve', { total: formatCount(total, language) })} · {range}
        {scheduleId(params) === 'plateau' && ` · ${t('ratePlateau')}`}
      </figcaption>
    </figure>
  );
}
