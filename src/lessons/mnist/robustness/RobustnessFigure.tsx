import { useId, useMemo, useState, type ReactElement } from 'react';
import { LineFigure } from '../../../charts/line/LineFigure';
import type { LineSeries } from '../../../charts/line/series';
import { corruptionKinds, corruptionLevels, type CorruptionKind, type Robustness } from '../../../engine/declarations/robustness';
import type { StudiedModel } from '../../../engine/declarations/studies';
import { toFailure, type Failure } from '../../../engine/errors/failure';
import { Choice } from '../../figure/Choice';
import { isReadable } from '../../figure/modelChoice';
import { Empty, LookFailure } from '../../figure/Notice';
import { share, whole } from '../../figure/numbers';
import { useStudy } from '../../figure/useStudy';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps, RunView } from '../../lesson';
import { colorOf, studiedModel } from '../models';
import { messages } from './messages';
import { SampleTable } from './SampleTable';

const tested = 1000;
const pictures = 10_000;
const seed = 1;
const view = { axis: 'step', smoothing: 0, logY: false } as const;

interface Contestant {
  readonly name: string;
  readonly color: string;
}

/** Both networks, and the learner's own, on pictures that are spoiled more and more. */
export function RobustnessFigure({ language, runs, look, study }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const id = useId();
  const [corruption, setCorruption] = useState<CorruptionKind>('shift');
  const [sample, setSample] = useState(4);
  const [contestants, setContestants] = useState<readonly Contestant[]>([]);
  const [unreadable, setUnreadable] = useState<Failure | null>(null);
  const { answer, failure, working, ask, end } = useStudy<'robustness'>(study);
  const own = runs.find((run) => isReadable(run) && run.spec.experiment.startsWith('mnist/'));

  const begin = async (): Promise<void> => {
    const shipped: readonly (Contestant & { readonly model: StudiedModel })[] = [
      { name: t('softmax'), color: colorOf['mnist-softmax'], model: { shipped: 'mnist-softmax' } },
      { name: t('cnn'), color: colorOf['mnist-cnn'], model: { shipped: 'mnist-cnn' } },
    ];
    const all = own ? [...shipped, await contestantOf(own, look)] : shipped;
    setContestants(all);
    ask({ kind: 'robustness', models: all.map(({ model }) => model), corruption, levels: corruptionLevels[corruption], count: tested, seed, sample });
  };
  const start = (): void => {
    setUnreadable(null);
    begin().catch((error: unknown) => { setUnreadable(toFailure(error)); });
  };
  const shown = answer && answer.accuracies.length === contestants.length ? answer : null;
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <Choice label={t('corruption')} value={corruption} onChange={setCorruption} options={corruptionKinds.map((value) => ({ value, label: t(value) }))} />
        <div className={figure.field}>
          <label htmlFor={id}>{t('which')}</label>
          <input
            id={id} type="number" inputMode="numeric" min={0} max={pictures - 1} value={sample}
            onChange={(event) => { if (Number.isInteger(event.target.valueAsNumber)) setSample(Math.min(pictures - 1, Math.max(0, event.target.valueAsNumber))); }}
          />
        </div>
        <button type="button" className={`${figure.button} ${figure.primary}`} onClick={start}>{t('begin')}</button>
        <button type="button" className={figure.button} disabled={!working} onClick={end}>{t('end')}</button>
      </div>
      <LookFailure failure={unreadable ?? failure} language={language} />
      {shown ? <Outcome result={shown} contestants={contestants} language={language} /> : <Empty>{t('empty')}</Empty>}
    </div>
  );
}

async function contestantOf(run: RunView, look: FigureProps['look']): Promise<Contestant & { readonly model: StudiedModel }> {
  return { name: run.name, color: run.color, model: await studiedModel({ run }, look) };
}

function Outcome({ result, contestants, language }: { readonly result: Robustness; readonly contestants: readonly Contestant[] } & Pick<FigureProps, 'language'>): ReactElement {
  const t = wordsOf(messages, language);
  const { corruption, levels, accuracies, tested: done, count } = result;
  const series = useMemo(() => contestants.map(({ name, color }, m): LineSeries => ({
    id: `${m}`, label: name, color, steps: Float64Array.from(done === 0 ? [] : levels), values: Float64Array.from(done === 0 ? [] : (accuracies[m] ?? [])),
  })), [contestants, levels, accuracies, done]);
  return (
    <>
      <LineFigure title={t('title', { corruption: t(corruption) })} language={language} series={series} version={done} view={view} xLabel={t(`${corruption}Axis`)} format={share} />
      <p className={figure.small} role="status">{t('tested', { tested: whole(done), count: whole(count) })}</p>
      <SampleTable result={result} names={contestants.map(({ name }) => name)} language={language} />
    </>
  );
}
