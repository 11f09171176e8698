import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Params } from '../../engine/declarations/schema';
import type { ExperimentCell as ExperimentCellData } from '../../lessons/lesson';
import { controller } from '../engine/studio';
import { useMessages } from '../i18n/messages';
import { isLive, type RunOutline } from '../runs/record';
import { useCellRuns } from '../runs/useRunViews';
import { outlineOf } from '../store/outline';
import { useRuns } from '../store/runs';
import { CellFrame } from './CellFrame';
import { cellState, sameParams } from './cellState';
import { CodePanel } from './CodePanel';
import { CostLine } from './CostLine';
import styles from './ExperimentCell.module.css';
import { FailurePanel } from './FailurePanel';
import { LiveFigure } from './LiveFigure';
import { formMessages, resultMessages } from './messages';
import { useRunnable } from './NotebookContext';
import { Outcome } from './Outcome';
import { ParamFields } from './ParamFields';
import { RunBar } from './RunBar';
import { RunCharts } from './RunCharts';
import { RunProgress } from './RunProgress';
import { useLiveParam } from './useLiveParam';
import { useParamForm } from './useParamForm';

interface ExperimentCellProps {
  readonly cell: ExperimentCellData;
  readonly lesson: string;
  readonly text: string;
}

/** An experiment: its parameters, the picture that moves, and what came out. */
export function ExperimentCell({ cell, lesson, text }: ExperimentCellProps) {
  const t = { form: useMessages(formMessages), result: useMessages(resultMessages) };
  const [run, previous] = useCellRuns(lesson, cell.id);
  const form = useParamForm(cell.experiments, cell.params, run);
  const { declaration, params, seed } = form;
  const fresh = run !== undefined && run.spec.experiment === declaration.id && run.spec.seed === seed && sameParams(declaration, run.spec.params, params);
  const charted = useCharted(cell, run);
  const seconds = useSecondsTaken(run);
  const begin = (changes: Params = {}): void => {
    // A run that was given up for another one would go on taking time.
    if (run && (isLive(run.phase) || run.phase === 'paused')) controller.stop(run.id);
    controller.start({ experiment: declaration.id, params: { ...params, ...changes }, seed, lesson, cell: cell.id });
  };
  useRunnable(cell.id, () => { if (!run || !isLive(run.phase)) begin(); });
  const code = cell.code[declaration.id];
  const live = { learningRate: useLiveParam(run, 'learningRate'), momentum: useLiveParam(run, 'momentum') };
  return (
    <CellFrame id={cell.id} text={text} wide
      execution={{ order: run?.order ?? null, state: cellState(run, fresh), seconds }}
      bar={<RunBar run={run} fresh={fresh} onRun={() => { begin(); }} />}>
      {run && <RunProgress run={run.id} />}
      {run?.failure && run.phase === 'failed' && (
        <FailurePanel failure={run.failure} params={run.spec.params} onRetry={(changes) => {
          for (const [name, value] of Object.entries(changes)) form.set(name, value);
          begin(changes);
        }} />
      )}
      <div className={styles.experiment}>
        <div className={styles.params} role="group" aria-label={t.form('parameters')}>
          <ParamFields form={form} experiments={cell.experiments} basic={cell.basic} live={live} />
          <CostLine experiment={declaration.id} params={params} />
        </div>
        <div className={styles.picture}>
          {charted.length === 0 && <p className={styles.empty}>{t.result('empty')}</p>}
          {charted.length > 0 && <RunCharts plans={cell.charts} runs={charted} syncId={cell.id} />}
          {cell.View && <LiveFigure View={cell.View} lesson={lesson} cell={cell.id} />}
        </div>
      </div>
      {run && <Outcome run={run.id} previous={previous?.id} />}
      {code && <CodePanel code={code} />}
    </CellFrame>
  );
}

/** The newest run, and those ticked for comparison that have a metric of this cell's charts. */
function useCharted(cell: ExperimentCellData, run: RunOutline | undefined): readonly RunOutline[] {
  const metrics = cell.charts.flatMap((plan) => plan.metrics);
  const ticked = useRuns(useShallow((s) => Object.values(s.records)
    .filter((r) => r.compared && !r.removed && r.id !== run?.id && r.spec.experiment.split('/')[0] === cell.experiments[0]?.split('/')[0] && metrics.some((m) => r.latest[m] !== undefined))
    .map(outlineOf)));
  return useMemo(() => (run ? [run, ...ticked] : ticked), [run, ticked]);
}

/** How long a run took that has ended by itself or was stopped; else null. */
function useSecondsTaken(run: RunOutline | undefined): number | null {
  const ended = run?.phase === 'done' || run?.phase === 'stopped';
  return useRuns((s) => (ended ? (s.records[run.id]?.progress?.seconds ?? null) : null));
}
