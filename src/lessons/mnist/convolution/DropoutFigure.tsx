import { useMemo, useState, type ReactElement } from 'react';
import { ValueGrid } from '../../../charts/images/ValueGrid';
import type { Volume } from '../../../engine/stats/convolution';
import { mean } from '../../../engine/stats/normalize';
import { Choice } from '../../figure/Choice';
import { Notice } from '../../figure/Notice';
import { four, whole } from '../../figure/numbers';
import { Range } from '../../figure/Range';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps, Language } from '../../lesson';
import styles from './convolution.module.css';
import { dropoutMask, meanOverMasks } from './dropoutMask';
import { messages } from './messages';
import { useDigit } from './useDigit';

const seed = 1;
const maskCounts = ['1', '10', '100', '1000'] as const;

/** A digit under dropout: one mask at a time, in use, and the mean of many masks. */
export function DropoutFigure({ language, dataset }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const { asked, digit, picker } = useDigit({ dataset, language }, 1);
  const [rate, setRate] = useState(0.5);
  const [phase, setPhase] = useState<'training' | 'use'>('training');
  const [step, setStep] = useState(0);
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        {picker}
        <Choice label={t('phase')} value={phase} onChange={setPhase} options={(['training', 'use'] as const).map((value) => ({ value, label: t(value) }))} />
        <button type="button" className={`${figure.button} ${figure.primary}`} disabled={phase === 'use'} onClick={() => setStep(step + 1)}>{t('redraw')}</button>
        <Range label={t('rate')} value={rate} min={0} max={0.9} format={(v) => v.toFixed(2)} onChange={(value) => setRate(Math.round(value * 20) / 20)} />
      </div>
      {digit ? <Dropped language={language} digit={digit} rate={phase === 'use' ? 0 : rate} use={phase === 'use'} step={step} /> : asked.state !== 'ready' && <Notice asked={asked} language={language} />}
    </div>
  );
}

interface DroppedProps {
  readonly language: Language;
  readonly digit: Volume;
  readonly rate: number;
  readonly use: boolean;
  readonly step: number;
}

function Dropped({ language, digit, rate, use, step }: DroppedProps): ReactElement {
  const t = wordsOf(messages, language);
  const [masks, setMasks] = useState<(typeof maskCounts)[number]>('100');
  const { values, height, width } = digit;
  const mask = useMemo(() => dropoutMask(values.length, rate, seed, step), [values, rate, step]);
  const after = useMemo(() => mask.map((factor, i) => factor * (values[i] ?? 0)), [mask, values]);
  const averaged = useMemo(() => meanOverMasks(values, rate, seed, Number(masks)), [values, rate, masks]);
  const off = Math.sqrt(mean(averaged.map((value, i) => (value - (values[i] ?? 0)) ** 2)));
  const range = [0, 1 / (1 - rate)] as const;
  const picture = (title: string, shown: ArrayLike<number>): ReactElement => (
    <div className={styles.map}>
      <p className={figure.title}>{title}</p>
      <ValueGrid label={title} height={height} width={width} values={shown} range={range} size={280} />
    </div>
  );
  return (
    <>
      <div className={styles.pictures}>
        {picture(t('before'), values)}
        {picture(use ? t('unchanged') : t('after', { n: step + 1 }), after)}
        {picture(t('meanOf', { n: whole(Number(masks)) }), averaged)}
      </div>
      <div className={figure.controls}>
        <Choice label={t('masks')} value={masks} onChange={setMasks} options={maskCounts.map((value) => ({ value, label: whole(Number(value)) }))} />
        <dl className={figure.facts}>
          <div><dt>{t('dropped')}</dt><dd>{mask.filter((factor) => factor === 0).length} / {mask.length}</dd></div>
          <div><dt>{t('scaledBy')}</dt><dd>1 / (1 − {rate.toFixed(2)}) = {four(1 / (1 - rate))}</dd></div>
          <div><dt>{t('brightness')}</dt><dd>{four(mean(values))} / {four(mean(after))}</dd></div>
          <div><dt>{t('deviation')}</dt><dd>{four(off)}</dd></div>
        </dl>
      </div>
    </>
  );
}
