import { useId, useMemo, useState, type ReactElement } from 'react';
import { PlaybackBar } from '../../../charts/playback/PlaybackBar';
import { usePlayback } from '../../../charts/playback/usePlayback';
import { DataTable } from '../../../charts/table/DataTable';
import { wordFailure } from '../../../engine/errors/words';
import { backward, forward, numericSlope, variablesOf, type ScalarGraph } from '../../../engine/stats/formula/scalarGraph';
import { Choice } from '../../figure/Choice';
import { Empty } from '../../figure/Notice';
import { four } from '../../figure/numbers';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps, Language } from '../../lesson';
import styles from './backprop.module.css';
import { formulas, readFormula, type FormulaId } from './formulas';
import { GraphDrawing } from './GraphDrawing';
import { messages } from './messages';
import { knownAt, momentsOf, type Moment } from './walk';

const mostNodes = 40;

/** Back-propagation through a formula, number by number. */
export function BackpropFigure({ language }: Pick<FigureProps, 'language'>): ReactElement {
  const t = wordsOf(messages, language);
  const id = useId();
  const [chosen, setChosen] = useState<FormulaId | 'own'>('squared');
  const [own, setOwn] = useState<string>(formulas.neuron.formula);
  const formula = chosen === 'own' ? own : formulas[chosen].formula;
  const read = useMemo(() => readFormula(formula), [formula]);
  const { graph } = read;
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <Choice label={t('formula')} value={chosen} onChange={setChosen} options={(['squared', 'neuron', 'twice', 'relu', 'own'] as const).map((value) => ({ value, label: t(value) }))} />
        {chosen === 'own' && (
          <div className={`${figure.field} ${styles.formula}`}>
            <label htmlFor={id}>{t('ownFormula')}</label>
            <input id={id} type="text" value={own} spellCheck={false} autoCapitalize="off" aria-invalid={!graph} onChange={(event) => setOwn(event.target.value)} />
          </div>
        )}
      </div>
      {!graph && <p className={figure.failed} role="status">{wordFailure(read.failure, language)}</p>}
      {graph && graph.length > mostNodes && <Empty>{t('tooLarge', { count: graph.length, most: mostNodes })}</Empty>}
      {graph && graph.length <= mostNodes && (variablesOf(graph).length === 0
        ? <Empty>{t('noVariable')}</Empty>
        : <Passes key={formula} graph={graph} formula={formula} start={chosen === 'own' ? {} : formulas[chosen].values} language={language} />)}
    </div>
  );
}

interface PassesProps {
  readonly graph: ScalarGraph;
  readonly formula: string;
  readonly start: Readonly<Record<string, number>>;
  readonly language: Language;
}

function Passes({ graph, formula, start, language }: PassesProps): ReactElement {
  const t = wordsOf(messages, language);
  const names = variablesOf(graph);
  const [given, setGiven] = useState<Readonly<Record<string, number>>>(() => Object.fromEntries(names.map((name, i) => [name, start[name] ?? 1 + i / 2])));
  const values = forward(graph, given);
  const passes = backward(graph, values);
  const moments = momentsOf(graph, passes);
  const playback = usePlayback(moments.length);
  const moment = moments[playback.position];
  return (
    <>
      <fieldset className={styles.values}>
        <legend>{t('values')}</legend>
        {names.map((name) => (
          <label key={name} className={figure.field}>
            {name}
            <input type="number" step="any" value={given[name]} onChange={(event) => { const value = event.target.valueAsNumber; if (Number.isFinite(value)) setGiven({ ...given, [name]: value }); }} />
          </label>
        ))}
      </fieldset>
      <PlaybackBar playback={playback} count={moments.length} language={language} at={t('position', { at: playback.position + 1, count: moments.length })} />
      <p className={styles.told} role="status">{playback.playing ? '' : told(moment, graph, values, passes.gradients, t)}</p>
      <GraphDrawing graph={graph} values={values} known={knownAt(graph, moments, playback.position)} moment={moment} title={t('graph', { formula })} language={language} />
      <DataTable
        title={t('table')} language={language}
        columns={[
          { id: 'variable', label: t('variable') },
          ...(['value', 'gradient', 'numeric', 'apart'] as const).map((id) => ({ id, label: t(id), numeric: true, format: (v: string | number) => four(Number(v)) })),
        ]}
        rows={names.map((name) => {
          const place = graph.findIndex(({ role }) => role.kind === 'variable' && role.name === name);
          const [gradient, numeric] = [passes.gradients[place] ?? Number.NaN, numericSlope(graph, given, name)];
          return { id: name, cells: { variable: name, value: given[name] ?? Number.NaN, gradient, numeric, apart: Math.abs(gradient - numeric) } };
        })}
      />
    </>
  );
}

function told(moment: Moment | undefined, graph: ScalarGraph, values: readonly number[], gradients: readonly number[], t: ReturnType<typeof wordsOf<typeof messages>>): string {
  switch (moment?.kind) {
    case 'forward': return t('forward', { text: graph[moment.node]?.text ?? '', value: four(values[moment.node] ?? Number.NaN) });
    case 'seed': return `${t('result', { value: four(values.at(-1) ?? Number.NaN) })}. ${t('seed')}`;
    case 'backward': {
      const { node, input, local, product } = moment.contribution;
      return t('backward', { to: graph[input]?.text ?? '', gradient: four(gradients[node] ?? Number.NaN), local: four(local), product: four(product) });
    }
    default: return t('start');
  }
}
