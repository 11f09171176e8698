import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ExperimentDeclaration } from '../../engine/declarations/schema';
import type { RaceCell as RaceCellData } from '../../lessons/lesson';
import { controller } from '../engine/studio';
import { useLanguage, useMessages } from '../i18n/messages';
import { isLive, isOver, type RunOutline } from '../runs/record';
import { removeWithUndo } from '../runs/removal';
import { racerName } from '../runs/naming';
import { outlineOf } from '../store/outline';
import { runsOfCell, useRuns } from '../store/runs';
import { useTab } from '../store/tab';
import { CellFrame } from './CellFrame';
import { cellState, sameParams } from './cellState';
import { CostLine } from './CostLine';
import styles from './ExperimentCell.module.css';
import { FailurePanel } from './FailurePanel';
import { formMessages, raceMessages, resultMessages } from './messages';
import { useRunnable } from './NotebookContext';
import { ParamFields } from './ParamFields';
import { RaceBar } from './race/RaceBar';
import { RaceProgress } from './race/RaceProgress';
import { racerKey, racerOf, racerParamNames, type Racer } from './race/racer';
import { RacerList } from './race/RacerList';
import { StandingsTable } from './race/StandingsTable';
import { RunCharts } from './RunCharts';
import { useParamForm } from './useParamForm';

interface RaceCellProps {
  readonly cell: RaceCellData;
  readonly lesson: string;
  readonly text: string;
}

/** Optimizers side by side: same weights, same batches, in lock-step. */
export function RaceCell({ cell, lesson, text }: RaceCellProps) {
  const t = { form: useMessages(formMessages), race: useMessages(raceMessages), result: useMessages(resultMessages) };
  const language = useLanguage();
  const reader = useTab((s) => s.role === 'reader');
  const runs = useLatestRace(lesson, cell.id);
  const [newest] = runs;
  const form = useParamForm(cell.experiments, cell.params, newest);
  const { declaration, params, seed } = form;
  const [draft, setDraft] = useState<readonly Racer[] | null>(null);
  const racers = draft ?? (runs.length > 0 ? racersOf(runs) : racersOf(cell.racers.map((p) => ({ spec: { params: p } }))));
  const fresh = newest !== undefined && newest.spec.experiment === declaration.id && newest.spec.seed === seed
    && sameParams(declaration, newest.spec.params, { ...params, ...racerOf(newest.spec.params) });
  const charts = runs.length > 0 ? cell.charts : cell.charts.filter((plan) => plan.references);
  const failed = runs.find((r) => r.phase === 'failed');

  const join = (racer: Racer, group: string): void => {
    controller.start({ experiment: declaration.id, params: { ...params, ...racer }, seed, lesson, cell: cell.id, group });
  };
  const begin = (): void => {
    for (const run of runs) if (!isOver(run.phase)) controller.stop(run.id);
    const group = `${lesson}/${cell.id}/${Date.now().toString(36)}`;
    setDraft(racers);
    for (const racer of racers) join(racer, group);
  };
  useRunnable(cell.id, () => { if (!reader && racers.length > 0 && !runs.some((r) => isLive(r.phase))) begin(); });
  const racing = newest && fresh ? new Set(racersOf(runs).map(racerKey)) : null;

  return (
    <CellFrame id={cell.id} text={text} wide
      execution={{ order: newest?.order ?? null, state: cellState(liveliest(runs), fresh), seconds: null }}
      bar={<RaceBar runs={runs} judgedBy={cell.judgedBy} canStart={racers.length > 0} onStart={begin} />}>
      <RaceProgress runs={runs} />
      {failed?.failure && (
        <FailurePanel title={racerName(failed, language)} failure={failed.failure} params={failed.spec.params} onRetry={(changes) => {
          const racer = racerOf({ ...failed.spec.params, ...changes });
          const before = racerOf(failed.spec.params);
          if (!racer || !before || failed.group === null) return;
          setDraft(racers.map((r) => (racerKey(r) === racerKey(before) ? racer : r)));
          controller.remove(failed.id);
          void controller.purge(failed.id);
          join(racer, failed.group);
        }} />
      )}
      <div className={styles.experiment}>
        <div className={styles.params} role="group" aria-label={t.form('parameters')}>
          <RacerList racers={racers} racing={racing} onChange={setDraft}
            onJoin={(racer) => { if (newest?.group) join(racer, newest.group); }}
            onRemove={(racer) => {
              const run = runs.find((r) => racerKeyOf(r) === racerKey(racer));
              if (run) removeWithUndo(run.id, racerName(run, language), language);
            }} />
          <ParamFields form={form} experiments={cell.experiments} basic={cell.basic} except={racerParamNames} />
          <CostLine experiment={declaration.id} params={params} times={racers.length} />
          <p className={styles.note}>{t.race('fair')}</p>
        </div>
        <div className={styles.picture}>
          {runs.length === 0 && <p className={styles.empty}>{t.result('empty')}</p>}
          {charts.length > 0 && <RunCharts plans={charts} runs={runs} nameOf={racerName} syncId={cell.id} target={{ value: cell.target, metrics: cell.judgedBy ?? accuraciesOf(declaration) }} />}
        </div>
      </div>
      <StandingsTable runs={runs} cell={cell} />
    </CellFrame>
  );
}

/** Runs of the cell's newest race, newest first. */
function useLatestRace(lesson: string, cell: string): readonly RunOutline[] {
  return useRuns(useShallow((state) => {
    const runs = runsOfCell(state, lesson, cell);
    return runs.filter((r) => r.group === runs[0]?.group).map(outlineOf);
  }));
}

const racersOf = (runs: readonly { readonly spec: Pick<RunOutline['spec'], 'params'> }[]): readonly Racer[] => runs.flatMap((r) => racerOf(r.spec.params) ?? []);

function racerKeyOf(run: RunOutline): string | null {
  const racer = racerOf(run.spec.params);
  return racer && racerKey(racer);
}

/** Names of all accuracies of an experiment. */
const accuraciesOf = ({ metrics }: ExperimentDeclaration): readonly string[] => metrics.filter((m) => m.role === 'accuracy').map((m) => m.name);

/** The run whose state stands for the race: one that moves before one that waits before one that is over. */
const liveliest = (runs: readonly RunOutline[]): RunOutline | undefined =>
  runs.find((r) => r.phase === 'running') ?? runs.find((r) => isLive(r.phase)) ?? runs.find((r) => r.phase === 'paused') ?? runs[0];
