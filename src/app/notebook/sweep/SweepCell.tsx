import { useShallow } from 'zustand/react/shallow';
import type { SweepCell as SweepCellData } from '../../../lessons/lesson';
import { useLanguage, useMessages } from '../../i18n/messages';
import { paramLabel } from '../../i18n/params';
import type { RunOutline } from '../../runs/record';
import { outlineOf } from '../../store/outline';
import { useRuns } from '../../store/runs';
import { sweepKey, useSweeps, type Sweep } from '../../store/sweeps';
import { useTab } from '../../store/tab';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { CellFrame } from '../CellFrame';
import { relevantParams, type CellState } from '../cellState';
import { CostLine } from '../CostLine';
import cellStyles from '../ExperimentCell.module.css';
import { formMessages } from '../messages';
import { useRunnable } from '../NotebookContext';
import { ParamFields } from '../ParamFields';
import { DimensionFields } from './DimensionFields';
import { sweepMessages } from './messages';
import { SearchFields } from './SearchFields';
import { SweepBar, SweepProgress } from './SweepBar';
import { SweepResults } from './SweepResults';
import styles from './sweep.module.css';
import { sweepDriver } from './sweeps';
import { useSweepForm, type SweepForm } from './useSweepForm';

interface SweepCellProps {
  readonly cell: SweepCellData;
  readonly lesson: string;
  readonly text: string;
}

const cellStates: Readonly<Record<Sweep['state'], CellState>> = { going: 'running', paused: 'paused', stopped: 'stopped', done: 'done' };

/** A search for good hyper-parameters: what varies, the trials as they go on, and the best of them. */
export function SweepCell({ cell, lesson, text }: SweepCellProps) {
  const t = { form: useMessages(formMessages), sweep: useMessages(sweepMessages) };
  const sweep = useSweeps((s) => s.sweeps[sweepKey(lesson, cell.id)]);
  const reader = useTab((s) => s.role === 'reader');
  const runs = useTrialRuns(sweep);
  const form = useSweepForm(cell, sweep);
  const { fixed, settings, plan } = form;
  const canStart = typeof plan !== 'string';
  const begin = (): void => {
    if (!canStart || reader) return;
    if (sweep?.state === 'going' || sweep?.state === 'paused') sweepDriver.stop(sweep);
    const id = `${lesson}/${cell.id}/${Date.now().toString(36)}`;
    const { trials, rungs } = plan;
    useSweeps.getState().put({ id, lesson, cell: cell.id, experiment: fixed.declaration.id, params: fixed.params, seed: fixed.seed, settings, trials, rungs, begun: [], state: 'going' });
  };
  useRunnable(cell.id, () => { if (sweep?.state !== 'going') begin(); });
  const whole = fixed.declaration.cost(fixed.params).steps;
  return (
    <CellFrame id={cell.id} text={text} wide
      execution={{ order: runs[0]?.order ?? null, state: sweep ? cellStates[sweep.state] : 'idle', seconds: null }}
      bar={<SweepBar sweep={sweep} canStart={canStart} onStart={begin} />}>
      {sweep && <SweepProgress sweep={sweep} />}
      <div className={cellStyles.experiment}>
        <div className={cellStyles.params} role="group" aria-label={t.form('parameters')}>
          <DimensionList form={form} />
          <SearchFields form={form} />
          {canStart && <CostLine experiment={fixed.declaration.id} params={fixed.params} times={plan.steps / whole} />}
          <h3 className={styles.title}>{t.sweep('fixed')}</h3>
          <ParamFields form={fixed} experiments={cell.experiments} basic={cell.basic} except={settings.dimensions.map((d) => d.param)} />
        </div>
        <div className={cellStyles.picture}>
          {sweep && runs.length > 0 ? <SweepResults key={sweep.id} sweep={sweep} runs={runs} onTake={form.take} /> : <p className={cellStyles.empty}>{t.sweep('empty')}</p>}
        </div>
      </div>
    </CellFrame>
  );
}

function DimensionList({ form: { fixed, settings, vary, setDimension, fix } }: { readonly form: SweepForm }) {
  const t = useMessages(sweepMessages);
  const language = useLanguage();
  const { params } = fixed.declaration;
  const { dimensions, search } = settings;
  const relevant = relevantParams(fixed.declaration, fixed.params);
  const others = params.filter((p) => relevant.includes(p.name) && !dimensions.some((d) => d.param === p.name));
  return (
    <div className={styles.dimensions}>
      <h3 className={styles.title}>{t('varied')}</h3>
      <div className={styles.list}>
        {dimensions.flatMap((dimension) => {
          const schema = params.find((p) => p.name === dimension.param);
          return schema ? [<DimensionFields key={dimension.param} schema={schema} dimension={dimension} grid={search === 'grid'} onChange={setDimension} onFix={() => { fix(dimension.param); }} />] : [];
        })}
      </div>
      <Menu align="start" trigger={<Button size="small" icon="plus">{t('vary')}</Button>} items={others.map((p) => ({ id: p.name, label: paramLabel(p.name, language), onSelect: () => { vary(p.name); } }))} />
    </div>
  );
}

/** The sweep's runs, in the order of their trials. */
function useTrialRuns(sweep: Sweep | undefined): readonly RunOutline[] {
  return useRuns(useShallow((state) => Object.values(state.records)
    .filter((r) => sweep !== undefined && r.group === sweep.id && !r.removed)
    .sort((a, b) => a.order - b.order)
    .map(outlineOf)));
}
