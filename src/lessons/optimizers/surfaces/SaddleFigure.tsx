import { useMemo, useState, type ReactElement } from 'react';
import { DataTable } from '../../../charts/table/DataTable';
import { optimizerNames } from '../../../engine/declarations/optimizers';
import { placesOf, saddleRacers, saddleSettings, stepsToLeave, type SaddleSetting } from '../../../engine/declarations/saddleRace';
import type { SurfaceRace } from '../../../engine/declarations/surfaceRace';
import { Choice } from '../../figure/Choice';
import { Notice } from '../../figure/Notice';
import { useAnswer } from '../../figure/useAnswer';
import { useVisible } from '../../figure/useVisible';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps } from '../../lesson';
import { messages } from './messages';
import { racePaths } from './racePaths';
import { RaceStage } from './RaceStage';
import { surfaceView } from './view';

const settings = Object.keys(saddleSettings) as readonly SaddleSetting[];
/** As far as the studio's own saddle is shown. */
const reach = 1.5;

type Races = Readonly<Record<SaddleSetting, SurfaceRace>>;

/** The same six rules at a saddle under four settings: who leaves it first depends on which. */
export function SaddleFigure(props: FigureProps): ReactElement {
  const { ref, visible } = useVisible<HTMLDivElement>();
  const [seen, setSeen] = useState(false);
  if (visible && !seen) setSeen(true);
  return <div ref={ref} className={figure.figure}>{seen ? <SaddleRaces {...props} /> : <Notice asked={{ state: 'loading' }} language={props.language} />}</div>;
}

function SaddleRaces({ language, study }: FigureProps): ReactElement {
  const asked = useAnswer('saddle', async (): Promise<Races> => {
    const races = await Promise.all(settings.map(async (setting) => [setting, await study({ kind: 'surface-race', ...saddleSettings[setting] })] as const));
    return Object.fromEntries(races) as Races;
  });
  if (asked.state !== 'ready') return <Notice asked={asked} language={language} />;
  return <Ranking language={language} races={asked.answer} />;
}

function Ranking({ language, races }: Pick<FigureProps, 'language'> & { readonly races: Races }): ReactElement {
  const t = wordsOf(messages, language);
  const [setting, setSetting] = useState<SaddleSetting>('tuned');
  const { surface, racers, steps } = saddleSettings[setting];
  const view = useMemo(() => surfaceView(surface, reach), [surface]);
  const paths = useMemo(() => racePaths(racers, races[setting].paths, view.range), [racers, races, setting, view]);
  const outcome = (of: SaddleSetting): readonly string[] => {
    const leavings = races[of].paths.map(stepsToLeave);
    const places = placesOf(leavings);
    return leavings.map((leaving, i) => (leaving === null ? t('stuck') : t('leftAt', { steps: leaving, place: places[i] ?? '' })));
  };
  return (
    <>
      <DataTable
        title={t('ranking')} language={language}
        columns={[{ id: 'rule', label: t('rule') }, ...settings.map((id) => ({ id, label: t(id), numeric: true }))]}
        rows={saddleRacers.map((id, i) => ({ id, cells: { rule: optimizerNames[id], ...Object.fromEntries(settings.map((of) => [of, outcome(of)[i] ?? ''])) } }))}
      />
      <Choice label={t('setting')} value={setting} onChange={setSetting} options={settings.map((value) => ({ value, label: t(value) }))} />
      <RaceStage key={setting} language={language} view={view} paths={paths} stepCount={steps} />
    </>
  );
}
