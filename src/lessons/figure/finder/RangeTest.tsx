import type { ReactElement } from 'react';
import { LineFigure } from '../../../charts/line/LineFigure';
import type { FigureProps, RunView } from '../../lesson';
import figure from '../figure.module.css';
import { four } from '../numbers';
import { isLive } from '../runCurve';
import { wordsOf } from '../words';
import { messages } from './messages';
import { smoothedLosses, suggestRate } from './suggestRate';

const view = { axis: 'step', smoothing: 0, logX: true, logY: true } as const;

/** A rate as one would type it. */
const twoDigits = (rate: number): number => Number(rate.toPrecision(2));

/** A range test's loss over its rate, with the rate at which it fell fastest. */
export function RangeTest({ run, language, onUse }: { readonly run: RunView; readonly language: FigureProps['language']; readonly onUse: (rate: number) => void }): ReactElement {
  const t = wordsOf(messages, language);
  const steps = run.curve('lr').values;
  const losses = run.curve('loss').values.subarray(0, steps.length);
  const smoothed = smoothedLosses(losses);
  const suggested = suggestRate(steps, losses);
  const rate = suggested === null ? null : twoDigits(suggested);
  const lowest = smoothed.length === 0 ? Number.NaN : (steps[smoothed.indexOf(Math.min(...smoothed))] ?? Number.NaN);
  return (
    <>
      <LineFigure
        title={t('finder')} language={language} view={view} xLabel={t('rate')} version={run.version} format={four}
        series={[
          { id: 'smoothed', label: t('smoothed'), color: run.color, steps, values: smoothed },
          { id: 'loss', label: t('loss'), color: 'var(--line-strong)', steps, values: losses },
        ]}
        marks={suggested === null ? [] : [{ x: suggested, label: t('suggestion') }]}
      />
      {rate !== null && !isLive(run) && (
        <div className={figure.controls}>
          <dl className={figure.facts}>
            <div><dt>{t('suggestion')}</dt><dd>{rate}</dd></div>
            <div><dt>{t('lowest')}</dt><dd>{twoDigits(lowest)}</dd></div>
          </dl>
          <button type="button" className={figure.button} onClick={() => { onUse(rate); }}>{t('use', { rate })}</button>
        </div>
      )}
    </>
  );
}
