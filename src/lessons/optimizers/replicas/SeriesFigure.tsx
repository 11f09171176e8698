import { useState, useSyncExternalStore, type ReactElement } from 'react';
import { Choice } from '../../figure/Choice';
import { Empty, Notice } from '../../figure/Notice';
import { useStudy } from '../../figure/useStudy';
import { whole } from '../../figure/numbers';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps } from '../../lesson';
import { caseName } from './caseName';
import { pictures, seriesCases, seriesParams, stragglerMs } from './cases';
import { messages } from './messages';
import { SeriesResults } from './SeriesResults';

type Straggler = 'even' | 'late';

/** Measures how much faster more replicas are on this device, and what the network has learned by then. */
export function SeriesFigure({ language, study, device }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [straggler, setStraggler] = useState<Straggler>('even');
  const { answer, failure, working, ask, end } = useStudy<'replica-series'>(study);
  const { training } = useSyncExternalStore(device.subscribe, device.view);
  const cores = navigator.hardwareConcurrency;
  const cases = seriesCases(cores, straggler === 'late' ? stragglerMs : 0);
  const measure = (): void => { ask({ kind: 'replica-series', cases, params: seriesParams, seed: 1 }); };
  const results = answer?.results ?? [];
  const current = working ? cases[results.length % cases.length] : undefined;
  return (
    <div className={figure.figure}>
      <Choice
        label={t('straggler')} value={straggler}
        onChange={(chosen) => {
          end();
          setStraggler(chosen);
        }}
        options={[{ value: 'even', label: t('even') }, { value: 'late', label: t('late', { ms: stragglerMs }) }]}
      />
      <p className={figure.small}>{t('cost', { pictures: whole(pictures), cores })}</p>
      {training && <p className={figure.note} role="status">{t('training')}</p>}
      <div className={figure.controls}>
        <button type="button" className={`${figure.button} ${figure.primary}`} disabled={working} onClick={measure}>{t('run')}</button>
        <button type="button" className={figure.button} disabled={!working} onClick={end}>{t('stop')}</button>
        {current && <p className={figure.small} role="status">{t('measuring', { name: caseName(current, language), at: results.length + 1, count: cases.length })}</p>}
      </div>
      {failure && <Notice asked={{ state: 'failed', failure, retry: measure }} language={language} />}
      {results.length > 0 ? <SeriesResults results={results} language={language} /> : <Empty>{t('empty')}</Empty>}
    </div>
  );
}
