import { useState, type ReactElement } from 'react';
import { Histogram } from '../../charts/histogram/Histogram';
import type { ProgramReport } from '../../engine/declarations/programReport';
import { Choice } from '../figure/Choice';
import { Notice } from '../figure/Notice';
import { four, whole } from '../figure/numbers';
import { Range } from '../figure/Range';
import { useAnswer } from '../figure/useAnswer';
import { wordsOf } from '../figure/words';
import figure from '../figure/figure.module.css';
import type { FigureProps } from '../lesson';
import { messages } from './messages';

const initializers = ['normal', 'truncated', 'uniform', 'glorot'] as const;

/** What a variable begins with: the values that an initializer of TensorFlow draws, as a histogram. */
export function InitializerFigure({ language, program }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [chosen, setChosen] = useState<(typeof initializers)[number]>('normal');
  const [numbers, setNumbers] = useState({ spread: 0.5, fanIn: 64, fanOut: 32, seed: 1 });
  const asked = useAnswer(JSON.stringify([chosen, numbers]), () => program('initializers', { initializer: chosen, ...numbers }));
  const size = (v: number): string => whole(Math.round(v));
  return (
    <div className={figure.figure}>
      <Choice label={t('initializer')} value={chosen} onChange={setChosen} options={initializers.map((value) => ({ value, label: t(value) }))} />
      <div className={figure.controls}>
        {chosen !== 'glorot' && <Range label={t('spread')} value={numbers.spread} min={0.05} max={2} format={(v) => v.toFixed(2)} onChange={(spread) => setNumbers({ ...numbers, spread })} />}
        <Range label={t('fanIn')} value={numbers.fanIn} min={1} max={512} log format={size} onChange={(v) => setNumbers({ ...numbers, fanIn: Math.round(v) })} />
        <Range label={t('fanOut')} value={numbers.fanOut} min={1} max={512} log format={size} onChange={(v) => setNumbers({ ...numbers, fanOut: Math.round(v) })} />
        <button type="button" className={figure.button} onClick={() => setNumbers({ ...numbers, seed: numbers.seed + 1 })}>{t('again')}</button>
      </div>
      {asked.state === 'ready' ? <Values report={asked.answer} title={t('histogram', { rows: numbers.fanIn, columns: numbers.fanOut })} language={language} /> : <Notice asked={asked} language={language} />}
    </div>
  );
}

function Values({ report: { lines, failure }, title, language }: { readonly report: ProgramReport; readonly title: string; readonly language: FigureProps['language'] }): ReactElement {
  const t = wordsOf(messages, language);
  if (failure) return <p className={figure.failed} role="alert">{failure.message}</p>;
  const values = JSON.parse(lines.at(-1)?.text ?? '[]') as number[];
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const std = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return (
    <>
      <Histogram title={title} language={language} values={values} height={220} />
      <dl className={figure.facts}>
        <div><dt>{t('mean')}</dt><dd>{four(mean)}</dd></div>
        <div><dt>{t('std')}</dt><dd>{four(std)}</dd></div>
        <div><dt>{t('smallest')}</dt><dd>{four(values.reduce((a, b) => Math.min(a, b), Infinity))}</dd></div>
        <div><dt>{t('largest')}</dt><dd>{four(values.reduce((a, b) => Math.max(a, b), -Infinity))}</dd></div>
      </dl>
    </>
  );
}
