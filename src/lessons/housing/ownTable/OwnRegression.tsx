import { useId, useMemo, useState, type ReactElement } from 'react';
import type { NumberTable } from '../../../engine/declarations/numberTable';
import { mostFeatures } from '../../../engine/declarations/ownTable';
import { four, whole } from '../../figure/numbers';
import { Range } from '../../figure/Range';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps, Language } from '../../lesson';
import { messages } from './messages';
import { Outcome } from './Outcome';
import { regressionOf, varies } from './regression';
import { useDescent } from './useDescent';

const tidy = (rate: number): number => Number(rate.toPrecision(3));

/** Which columns, how fast, how long; then training, and what came of it. */
export function OwnRegression({ language, table, program, writeEvents }: FigureProps & { readonly table: NumberTable }): ReactElement {
  const t = wordsOf(messages, language);
  const usable = useMemo(() => table.columns.flatMap((_, c) => (varies(table, c) ? [c] : [])), [table]);
  const [target, setTarget] = useState(usable.at(-1) ?? 0);
  const [chosen, setChosen] = useState<readonly number[]>(usable.slice(0, -1).slice(0, mostFeatures));
  const [learningRate, setLearningRate] = useState(0.1);
  const [epochs, setEpochs] = useState(500);
  const features = chosen.filter((column) => column !== target);
  const key = `${features.join()} of ${target}`;
  // `key` says which columns.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const regression = useMemo(() => regressionOf(table, features, target), [table, key]);
  const { training, train, stop } = useDescent(program);
  const running = training?.state === 'running';
  if (usable.length < 2) return <p className={figure.note} role="status">{t('noUse')}</p>;
  return (
    <>
      <Columns {...{ language, table, usable, target, features }} onTarget={setTarget} onFeatures={setChosen} />
      <div className={figure.controls}>
        <Range label={t('learningRate')} value={learningRate} min={1e-4} max={10} log format={(v) => String(tidy(v))} onChange={(v) => setLearningRate(tidy(v))} />
        <Range label={t('epochs')} value={epochs} min={10} max={5000} log format={(v) => whole(Math.round(v))} onChange={(v) => setEpochs(Math.round(v))} />
        <button type="button" className={`${figure.button} ${figure.primary}`} disabled={running || features.length === 0} onClick={() => train(regression, learningRate, epochs)}>{t('train')}</button>
        <button type="button" className={figure.button} disabled={!running} onClick={stop}>{t('stop')}</button>
      </div>
      <dl className={figure.facts}><div><dt>{t('largestRate')}</dt><dd>{four(regression.largestRate)}</dd></div></dl>
      <p className={figure.small}>{features.length === 0 ? t('noFeature') : t('cost', { rows: whole(table.rows.length), weights: features.length + 1, epochs: whole(epochs) })}</p>
      {training && <Outcome language={language} training={training} writeEvents={writeEvents} />}
    </>
  );
}

interface ColumnsProps {
  readonly language: Language;
  readonly table: NumberTable;
  readonly usable: readonly number[];
  readonly target: number;
  readonly features: readonly number[];
  readonly onTarget: (column: number) => void;
  readonly onFeatures: (columns: readonly number[]) => void;
}

function Columns({ language, table, usable, target, features, onTarget, onFeatures }: ColumnsProps): ReactElement {
  const t = wordsOf(messages, language);
  const id = useId();
  return (
    <div className={figure.controls}>
      <div className={figure.field}>
        <label htmlFor={id}>{t('target')}</label>
        <select id={id} value={target} onChange={(event) => onTarget(Number(event.target.value))}>
          {usable.map((c) => <option key={c} value={c}>{table.columns[c]}</option>)}
        </select>
      </div>
      <fieldset className={figure.choice}>
        <legend>{t('features', { most: mostFeatures })}</legend>
        <div className={figure.controls}>
          {table.columns.map((name, c) => c !== target && (
            <label key={name} className={figure.check}>
              <input
                type="checkbox" checked={features.includes(c)} disabled={!usable.includes(c) || (features.length >= mostFeatures && !features.includes(c))}
                onChange={({ target: { checked } }) => onFeatures(checked ? [...features, c].sort((a, b) => a - b) : features.filter((other) => other !== c))}
              />
              {usable.includes(c) ? name : t('constant', { name })}
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
