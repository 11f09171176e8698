import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import type { SlicePlane } from '../../../engine/declarations/lossSlice';
import { toFailure, type Failure } from '../../../engine/errors/failure';
import { Choice } from '../../figure/Choice';
import { Empty, LookFailure } from '../../figure/Notice';
import { useStudy } from '../../figure/useStudy';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps, RunView } from '../../lesson';
import { comparable, gatherPaths } from './gatherPaths';
import { messages } from './messages';
import { SliceStage } from './SliceStage';

const seed = 1;
const finest = 33;
const pictureCounts = ['100', '250', '500', '1000'] as const;
type PictureCount = (typeof pictureCounts)[number];

/** What was asked: the racers in the order of the answer's paths. */
interface Question {
  readonly runs: readonly RunView[];
  readonly pictures: number;
}

/** The racers' ways on a plane through the weights, over the loss that the learner's own network has there. */
export function SliceFigure({ language, runs, snapshots, study }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const id = useId();
  const racers = comparable(runs);
  const [plane, setPlane] = useState<SlicePlane['kind']>('principal');
  const [chosen, setChosen] = useState('');
  const [pictures, setPictures] = useState<PictureCount>('100');
  const [question, setQuestion] = useState<Question | null>(null);
  const [gathering, setGathering] = useState<'no' | 'yes' | 'empty'>('no');
  const [failure, setFailure] = useState<Failure | null>(null);
  const slice = useStudy<'loss-slice'>(study);
  const asked = useRef(0);
  const centre = racers.find((run) => run.id === chosen) ?? racers[0];
  useEffect(() => () => { asked.current += 1; }, []);

  /** Ends what is being computed: it answers a question that is no longer asked. */
  const change = (next: () => void): void => {
    asked.current += 1;
    setGathering('no');
    slice.end();
    next();
  };
  const compute = async (): Promise<void> => {
    asked.current += 1;
    const mine = asked.current;
    setFailure(null);
    setGathering('yes');
    try {
      const paths = await gatherPaths(racers, snapshots);
      if (mine !== asked.current) return;
      const through = (paths.find(({ run }) => run.id === centre?.id) ?? paths[0])?.weights.at(-1);
      setGathering(through ? 'no' : 'empty');
      if (!through) return;
      setQuestion({ runs: paths.map(({ run }) => run), pictures: Number(pictures) });
      slice.ask({
        kind: 'loss-slice', centre: through, paths: paths.map(({ weights }) => weights), examples: Number(pictures), finest,
        plane: plane === 'random' ? { kind: 'random', seed } : { kind: 'principal' },
      });
    } catch (error) {
      if (mine !== asked.current) return;
      setGathering('no');
      setFailure(toFailure(error));
    }
  };

  if (!centre) return <Empty>{t('noRun')}</Empty>;
  const busy = gathering === 'yes' || slice.working;
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <Choice label={t('plane')} value={plane} onChange={(kind) => { change(() => setPlane(kind)); }} options={[{ value: 'principal', label: t('principal') }, { value: 'random', label: t('random') }]} />
        <Choice label={t('pictures')} value={pictures} onChange={(count) => { change(() => setPictures(count)); }} options={pictureCounts.map((count) => ({ value: count, label: count }))} />
        <div className={figure.field}>
          <label htmlFor={id}>{t('centre')}</label>
          <select id={id} value={centre.id} onChange={(event) => { const { value } = event.target; change(() => setChosen(value)); }}>
            {racers.map((run) => <option key={run.id} value={run.id}>{run.name}</option>)}
          </select>
        </div>
        {busy
          ? <button type="button" className={figure.button} onClick={() => { change(() => undefined); }}>{t('stop')}</button>
          : <button type="button" className={`${figure.button} ${figure.primary}`} onClick={() => void compute()}>{t('compute')}</button>}
      </div>
      {gathering === 'empty' && <Empty>{t('none')}</Empty>}
      {busy && (!slice.answer || gathering === 'yes') && <p className={figure.small} role="status">{t('preparing')}</p>}
      <LookFailure failure={failure ?? slice.failure} language={language} />
      {question && slice.answer && slice.answer.paths.length === question.runs.length && (
        <SliceStage slice={slice.answer} runs={question.runs} pictures={question.pictures} working={slice.working} language={language} />
      )}
    </div>
  );
}
