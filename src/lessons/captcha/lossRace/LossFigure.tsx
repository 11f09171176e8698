import { useId, useState, type ReactElement } from 'react';
import { LineChart } from '../../../charts/line/LineChart';
import { captchaLosses, captchaLossOf, type CaptchaLoss } from '../../../engine/declarations/captcha';
import type { Params } from '../../../engine/declarations/schema';
import { Choice } from '../../figure/Choice';
import figure from '../../figure/figure.module.css';
import { Empty } from '../../figure/Notice';
import { four, whole } from '../../figure/numbers';
import { Range } from '../../figure/Range';
import { isLive, versionOf } from '../../figure/runCurve';
import { Several } from '../../figure/Several';
import { wordsOf } from '../../figure/words';
import type { FigureProps, RunView } from '../../lesson';
import { durationText } from '../duration';
import { compared, lossColor, recordedSeries, runSeries, type Compared, type Side } from './curves';
import { messages } from './messages';

const networks = ['captcha/best', 'captcha/course'] as const;
/** Everything but the loss is as in the recordings, and the same for all. */
const common: Params = { optimizer: 'rmsprop', learningRate: 0.001, schedule: 'constant', warmupSteps: 0, source: 'fixed', probeEvery: 0 };
const small: Params = { ...common, batchSize: 32, validationSize: 200 };
const full: Params = { ...common, batchSize: 100, trainSize: 5_000, validationSize: 1_000, epochs: 100 };

/** One network trained once with each loss, training and validation side by side, beside what the course recorded. */
export function LossFigure({ language, runs, start, stop }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [network, setNetwork] = useState<(typeof networks)[number]>('captcha/best');
  const [chosen, setChosen] = useState<readonly CaptchaLoss[]>(captchaLosses);
  const [trainSize, setSize] = useState(1_000);
  const [epochs, setEpochs] = useState(8);
  const latest = chosen.flatMap((loss) => runs.find((run) => run.spec.experiment === network && captchaLossOf(run.spec.params) === loss) ?? []);
  const live = latest.filter(isLive);
  const each = (params: Params) => chosen.map((loss) => ({ ...params, loss }));
  const begin = (params: Params): void => {
    for (const one of each(params)) start(network, one, { name: `${t(one.loss)} · ${t(network)}` });
  };
  const asked = { ...small, trainSize, epochs };
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <Choice label={t('network')} value={network} onChange={setNetwork} options={networks.map((value) => ({ value, label: t(value) }))} />
        <Several label={t('losses')} values={chosen} options={captchaLosses.map((value) => ({ value, label: t(value), color: lossColor(value) }))}
          onToggle={(loss) => { setChosen(captchaLosses.filter((one) => (one === loss) !== chosen.includes(one))); }} />
      </div>
      <div className={figure.controls}>
        <Range label={t('pictures')} value={trainSize} min={200} max={5_000} log format={whole} onChange={(value) => { setSize(Number(value.toPrecision(1))); }} />
        <Range label={t('epochs')} value={epochs} min={2} max={100} log format={whole} onChange={(value) => { setEpochs(Math.round(value)); }} />
        {live.length > 0
          ? <button type="button" className={figure.button} onClick={() => { for (const run of live) stop(run.id); }}>{t('stop')}</button>
          : (
            <>
              <button type="button" className={`${figure.button} ${figure.primary}`} disabled={chosen.length === 0} onClick={() => { begin(asked); }}>{t('start')}</button>
              <button type="button" className={figure.button} disabled={chosen.length === 0} onClick={() => { begin(full); }}>{t('full')}</button>
            </>
          )}
      </div>
      <p className={figure.small}>{durationText(network, each(asked), latest, language)} {t('fullTime', { time: durationText(network, each(full), latest, language) })}</p>
      <Comparison runs={latest} language={language} />
    </div>
  );
}

function Comparison({ runs, language }: { readonly runs: readonly RunView[] } & Pick<FigureProps, 'language'>): ReactElement {
  const t = wordsOf(messages, language);
  const id = useId();
  const [picked, setPicked] = useState<Compared | null>(null);
  const [references, setReferences] = useState(true);
  // Only Keras's accuracy and the losses were recorded; trained runs are compared by what does not depend on the loss.
  const shown = picked ?? (runs.length > 0 ? 'char_acc' : 'keras');
  const chart = (side: Side): ReactElement | null => {
    const series = [...runSeries(runs, shown, side, language), ...(references ? recordedSeries(runs, shown, side, language) : [])];
    if (series.length === 0) return null;
    return <LineChart key={`${side} ${shown}`} title={t(side === 'training' ? 'onTraining' : 'onValidation')} language={language} series={series} version={versionOf(runs)} logY={shown === 'loss'} smoothing={0} syncId="losses" format={four} height={320} />;
  };
  const charts = [chart('training'), chart('validation')];
  return (
    <>
      <div className={figure.controls}>
        <Choice label={t('show')} value={shown} onChange={setPicked} options={compared.map((value) => ({ value, label: t(value) }))} />
        <span className={figure.check}>
          <input id={id} type="checkbox" checked={references} onChange={() => { setReferences(!references); }} />
          <label htmlFor={id}>{t('references')}</label>
        </span>
      </div>
      {charts.every((one) => one === null) ? <Empty>{t('nothing')}</Empty> : <div className={figure.pair}>{charts}</div>}
      <p className={figure.small}>{t(shown === 'keras' ? 'kerasNote' : shown === 'loss' ? 'lossNote' : 'fairNote')}</p>
    </>
  );
}
