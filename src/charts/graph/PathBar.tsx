import { type ReactElement, useId } from 'react';
import type { StepTrace } from '../../engine/declarations/graphPicture';
import type { ChartLanguage } from '../frame/language';
import { fill } from '../frame/messages';
import { graphMessages as text } from './messages';
import type { GraphModel } from './model';
import type { Path, PathChoice } from './usePath';

interface PathBarProps {
  readonly model: GraphModel;
  readonly path: Path;
  readonly traces: readonly StepTrace[];
  readonly language: ChartLanguage;
  readonly replaying: boolean;
  readonly onReplay: () => void;
}

/** Chooses which run's path is brought forward, and starts its replay. */
export function PathBar({ model, path, traces, language, replaying, onReplay }: PathBarProps): ReactElement {
  const id = useId();
  const { choice, marks, trace } = path;
  return (
    <>
      <label htmlFor={id}>
        {text.path[language]}
        <select id={id} value={String(choice)} onChange={(event) => path.choose(choiceOf(event.currentTarget.value))}>
          <option value="all">{text.wholeGraph[language]}</option>
          {traces.map((one, i) => (
            <option key={i} value={i}>
              {describeRun(one, i, language)}
            </option>
          ))}
          <option value="marked">{text.marked[language]}</option>
        </select>
      </label>
      {marks.lit && <span>{fill(text.runsOf[language], { needed: marks.needed.size, all: model.index.nodes.length })}</span>}
      {trace && (
        <button type="button" aria-pressed={replaying} onClick={onReplay}>
          {text[replaying ? 'endReplay' : 'replay'][language]}
        </button>
      )}
    </>
  );
}

function choiceOf(value: string): PathChoice {
  return value === 'all' || value === 'marked' ? value : Number(value);
}

function describeRun({ fetched, fed }: StepTrace, i: number, language: ChartLanguage): string {
  const names = (list: readonly string[]): string => list.join(', ') || text.nothing[language];
  return fill(text.step[language], { number: i + 1, fetched: names(fetched) }) + (fed.length > 0 ? fill(text.andFed[language], { fed: names(fed) }) : '');
}
