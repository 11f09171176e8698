import { useMemo, type ReactElement } from 'react';
import { downloadFile } from '../../../charts/frame/download';
import { LineChart } from '../../../charts/line/LineChart';
import { DataTable } from '../../../charts/table/DataTable';
import { toFailure } from '../../../engine/errors/failure';
import { wordFailure } from '../../../engine/errors/words';
import { quadraticAt } from '../../../engine/stats/linear';
import { four, whole } from '../../figure/numbers';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps, Language } from '../../lesson';
import type { Descent } from './descent';
import { eventLogOf } from './eventLogOf';
import { messages } from './messages';
import { inUnits, type Regression } from './regression';
import type { Training } from './useDescent';

/** How training goes, and what it has found. */
export function Outcome({ language, training, writeEvents }: Pick<FigureProps, 'language' | 'writeEvents'> & { readonly training: Training }): ReactElement {
  const t = wordsOf(messages, language);
  const { descent, state, epochs, regression } = training;
  return (
    <>
      {state === 'running' && <progress aria-label={t('progress')} value={descent?.losses.length ?? 0} max={epochs} />}
      <Verdict language={language} training={training} />
      {descent && (
        <>
          <Loss descent={descent} regression={regression} language={language} />
          {!descent.diverged && <Weights descent={descent} regression={regression} language={language} />}
          <div className={figure.controls}>
            <button
              type="button" className={figure.button} disabled={state === 'running'}
              onClick={() => { void writeEvents(eventLogOf(training, descent)).then(({ name, mime, bytes }) => { downloadFile(name, mime, bytes); }); }}
            >{t('eventFile')}</button>
          </div>
        </>
      )}
    </>
  );
}

function Verdict({ language, training: { descent, state, epochs, learningRate, regression, problem } }: { readonly language: Language; readonly training: Training }): ReactElement {
  const t = wordsOf(messages, language);
  if (state === 'failed') return <p className={figure.failed} role="alert">{wordFailure(toFailure(problem), language)}</p>;
  const [losses, seconds] = [descent?.losses ?? [], descent?.seconds.at(-1) ?? 0];
  const [first = 0, last = 0, epoch] = [losses[0], losses.at(-1), losses.length];
  const compared = { rate: learningRate, largest: four(regression.largestRate) };
  if (descent?.diverged) return <p className={figure.failed} role="alert">{t('diverged', { epoch, loss: four(last), ...compared })}</p>;
  const words = {
    running: () => t('left', { epoch: whole(epoch), epochs: whole(epochs), seconds: epoch > 0 ? ((seconds / epoch) * (epochs - epoch)).toFixed(1) : '…' }),
    stopped: () => t('stopped', { epoch: whole(epoch) }),
    done: () => t('done', { epoch: whole(epoch), seconds: seconds.toFixed(1) }),
  }[state]();
  return (
    <>
      <p className={figure.small} role="status">{words}</p>
      {last > first && <p className={figure.note} role="alert">{t('growing', compared)}</p>}
    </>
  );
}

function Loss({ descent: { losses, seconds }, regression: { loss, exact }, language }: { readonly descent: Descent; readonly regression: Regression; readonly language: Language }): ReactElement {
  const t = wordsOf(messages, language);
  const series = useMemo(
    () => [{ id: 'loss', label: t('loss'), color: 'var(--linear)', steps: Float64Array.from(losses, (_, i) => i + 1), values: Float64Array.from(losses), seconds: Float64Array.from(seconds), stepsPerEpoch: 1 }],
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [losses, seconds, language],
  );
  return (
    <>
      <LineChart title={t('lossTitle')} language={language} series={series} version={losses.length} xAxis={['epoch', 'seconds']} logY />
      <dl className={figure.facts}>
        <div><dt>{t('lossNow')}</dt><dd>{four(losses.at(-1) ?? Number.NaN)}</dd></div>
        {exact && <div><dt>{t('lossLowest')}</dt><dd>{four(quadraticAt(loss, exact))}</dd></div>}
      </dl>
    </>
  );
}

function Weights({ descent: { weights }, regression, language }: { readonly descent: Descent; readonly regression: Regression; readonly language: Language }): ReactElement {
  const t = wordsOf(messages, language);
  const { columns, exact } = regression;
  const [units, exactUnits] = [inUnits(regression, weights), exact && inUnits(regression, exact)];
  const column = (id: string, label: string) => ({ id, label, numeric: true, format: (value: string | number) => four(Number(value)) });
  return (
    <>
      <DataTable
        title={t('weights')} language={language}
        columns={[{ id: 'weight', label: t('weight') }, column('trained', t('trained')), column('exact', t('exact')), column('units', t('trainedUnits')), column('exactUnits', t('exactUnits'))]}
        rows={weights.map((value, i) => ({
          id: String(i),
          cells: { weight: i === 0 ? t('intercept') : (columns[i - 1] ?? ''), trained: value, exact: exact?.[i] ?? null, units: units[i] ?? null, exactUnits: exactUnits?.[i] ?? null },
        }))}
      />
      {!exact && <p className={figure.note}>{t('dependent')}</p>}
    </>
  );
}
