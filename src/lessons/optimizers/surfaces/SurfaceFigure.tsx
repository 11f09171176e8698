import { useMemo, useState, type ReactElement } from 'react';
import { DataTable } from '../../../charts/table/DataTable';
import { optimizerIds, type OptimizerId } from '../../../engine/declarations/optimizers';
import { surfaceIds, type SurfaceId } from '../../../engine/declarations/surfaceRace';
import { knownSurfaces } from '../../../engine/surfaces/catalog';
import { Choice } from '../../figure/Choice';
import { Empty, LookFailure } from '../../figure/Notice';
import { four, whole } from '../../figure/numbers';
import { Range } from '../../figure/Range';
import { useNewestStudy } from '../../figure/useNewestStudy';
import { useVisible } from '../../figure/useVisible';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps } from '../../lesson';
import { FormulaField } from './FormulaField';
import { messages } from './messages';
import { NumberInput } from './NumberInput';
import { racePaths } from './racePaths';
import { RacerGrid } from './RacerGrid';
import { RaceStage } from './RaceStage';
import { startingRates } from './startingRates';
import { useChosenSurface } from './useChosenSurface';

const ownAtFirst = 'sin(x) * cos(y) + (x^2 + y^2) / 10';
const reachAtFirst = 4;
const seed = 1;

/** All rules from one start on a surface of one's choice; the start is dragged, and the race is run anew while it is. */
export function SurfaceFigure({ language, study }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const { ref, visible } = useVisible<HTMLDivElement>();
  const [chosen, setChosen] = useState<SurfaceId | 'own'>('beale');
  const [formula, setFormula] = useState(ownAtFirst);
  const [reach, setReach] = useState(reachAtFirst);
  const [[x, y], setStart] = useState<readonly [number, number]>(knownSurfaces.beale.start);
  const [steps, setSteps] = useState(300);
  const [noise, setNoise] = useState(0);
  const [rates, setRates] = useState(() => startingRates('beale'));
  const [racing, setRacing] = useState<ReadonlySet<OptimizerId>>(new Set(optimizerIds.filter((id) => id !== 'lion')));
  const { view, failure } = useChosenSurface(chosen, formula, reach);

  const racers = optimizerIds.filter((id) => racing.has(id)).map((optimizer) => ({ optimizer, learningRate: rates[optimizer], gradientNoise: noise }));
  const ask = visible && racers.length > 0 ? { kind: 'surface-race', surface: view.spec, start: [x, y], steps, racers, seed } as const : null;
  const { answered, failure: refused } = useNewestStudy<'surface-race'>(study, ask);
  // The race on the surface that was shown before says nothing of this one.
  const race = answered && JSON.stringify(answered.question.surface) === JSON.stringify(view.spec) ? answered : null;
  const paths = useMemo(() => (race ? racePaths(race.question.racers, race.answer.paths, view.range) : []), [race, view]);

  const choose = (surface: SurfaceId | 'own'): void => {
    setChosen(surface);
    setRates(startingRates(surface));
    setStart(surface === 'own' ? [reach * 0.7, reach * 0.6] : knownSurfaces[surface].start);
  };
  return (
    <div ref={ref} className={figure.figure}>
      <Choice label={t('surface')} value={chosen} onChange={choose} options={[...surfaceIds, 'own' as const].map((value) => ({ value, label: t(value) }))} />
      {chosen === 'own' && <FormulaField language={language} formula={formula} failure={failure} onChange={setFormula} />}
      <div className={figure.controls}>
        <NumberInput label={t('startX')} value={x} min={view.range.x[0]} max={view.range.x[1]} onChange={(to) => setStart([to, y])} />
        <NumberInput label={t('startY')} value={y} min={view.range.y[0]} max={view.range.y[1]} onChange={(to) => setStart([x, to])} />
        <Range label={t('steps')} value={steps} min={20} max={2000} log format={whole} onChange={(to) => setSteps(Math.round(to))} />
        <Range label={t('noise')} value={noise} min={0} max={5} format={(v) => v.toPrecision(2)} onChange={setNoise} />
        {chosen === 'own' && <Range label={t('reach')} value={reach} min={0.5} max={20} log format={(v) => v.toPrecision(2)} onChange={(to) => setReach(Number(to.toPrecision(2)))} />}
      </div>
      <RaceStage language={language} view={view} paths={paths} stepCount={steps} start={{ x, y, label: t('start'), onMove: (toX, toY) => setStart([toX, toY]) }} />
      <RacerGrid
        language={language} racing={racing} rates={rates}
        onRace={(id, races) => setRacing(new Set(optimizerIds.filter((other) => (other === id ? races : racing.has(other)))))}
        onRate={(id, rate) => setRates({ ...rates, [id]: rate })}
      />
      {racers.length === 0 && <Empty>{t('noRacers')}</Empty>}
      <LookFailure failure={refused} language={language} />
      <DataTable
        title={t('outcome')} language={language} empty={t('noRacers')}
        columns={[
          { id: 'rule', label: t('rule') },
          { id: 'rate', label: t('rate'), numeric: true, format: String },
          ...['x', 'y'].map((id) => ({ id, label: id, numeric: true, format: (v: string | number) => four(Number(v)) })),
          { id: 'final', label: t('finalLoss'), numeric: true, format: (v) => four(Number(v)) },
          { id: 'lowest', label: t('lowest'), numeric: true, format: (v) => four(Number(v)) },
        ]}
        rows={(race?.answer.paths ?? []).map((path, i) => ({
          id: paths[i]?.id ?? String(i),
          cells: {
            rule: paths[i]?.label ?? '', rate: Number(race?.question.racers[i]?.['learningRate']), x: path.x.at(-1) ?? null, y: path.y.at(-1) ?? null,
            final: path.loss.at(-1) ?? null, lowest: path.loss.reduce((low, loss) => Math.min(low, loss), Infinity),
          },
        }))}
      />
    </div>
  );
}
