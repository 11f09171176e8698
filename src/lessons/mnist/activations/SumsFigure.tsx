import { useId, useState, type ReactElement } from 'react';
import { Histogram } from '../../../charts/histogram/Histogram';
import { activationFunctions, type ActivationId } from '../../../engine/stats/activationFunctions';
import { Choice } from '../../figure/Choice';
import { Empty, LookFailure } from '../../figure/Notice';
import { whole } from '../../figure/numbers';
import { useRunPicker } from '../../figure/RunPicker';
import { useLook } from '../../figure/useLook';
import { useVisible } from '../../figure/useVisible';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps } from '../../lesson';
import { messages } from './messages';
import { saturation } from './saturation';

const lastPicture = 9_999;

/** What the first dense layer of the learner's network sums up for one digit, before and after an activation function. */
export function SumsFigure({ language, runs, look }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const id = useId();
  const { ref, visible } = useVisible<HTMLDivElement>();
  const { run, picker } = useRunPicker(runs, language);
  const [index, setIndex] = useState(0);
  const [chosen, setChosen] = useState<ActivationId>('relu');
  const { answer, failure } = useLook(look, run, { kind: 'pre-activations', index }, visible);
  const activation = activationFunctions.find((one) => one.id === chosen);
  const sums = answer && [...answer.sums];
  return (
    <div className={figure.figure} ref={ref}>
      {!run && <Empty>{t('noRun')}</Empty>}
      {run && (
        <div className={figure.controls}>
          {picker}
          <div className={figure.field}>
            <label htmlFor={id}>{t('digit')}</label>
            <input
              id={id} type="number" inputMode="numeric" min={0} max={lastPicture} value={index}
              onChange={(event) => { if (Number.isInteger(event.target.valueAsNumber)) setIndex(Math.min(lastPicture, Math.max(0, event.target.valueAsNumber))); }}
            />
          </div>
          <Choice label={t('function')} value={chosen} onChange={setChosen} options={activationFunctions.map((one) => ({ value: one.id, label: t(one.id) }))} />
        </div>
      )}
      {run && answer && sums && activation && (
        <>
          <div className={figure.pair}>
            <Histogram title={t('sums', { layer: answer.layer, count: sums.length, step: whole(answer.step) })} language={language} values={sums} bins={40} xLabel={t('sum')} color="var(--info)" />
            <Histogram title={t('after', { name: t(chosen) })} language={language} values={sums.map(activation.value)} bins={40} xLabel={t('output')} color="var(--op-update)" />
          </div>
          <dl className={figure.facts}>
            <div><dt>{t('negative')}</dt><dd>{sums.filter((sum) => sum < 0).length} / {sums.length}</dd></div>
            <div><dt>{t('flat')}</dt><dd>{sums.filter((sum) => Math.abs(activation.slope(sum)) < saturation).length} / {sums.length}</dd></div>
          </dl>
        </>
      )}
      <LookFailure failure={failure} language={language} />
    </div>
  );
}
