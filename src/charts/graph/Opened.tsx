import { type ReactElement, useMemo, useState } from 'react';
import type { StepTrace } from '../../engine/declarations/graphPicture';
import frame from '../frame/frame.module.css';
import type { ChartLanguage } from '../frame/language';
import { fill } from '../frame/messages';
import { usePlayback } from '../playback/usePlayback';
import styles from './bar.module.css';
import { Details } from './Details';
import { GraphStage } from './GraphStage';
import { markStates } from './marks';
import { graphMessages as text } from './messages';
import type { GraphModel } from './model';
import { PathBar } from './PathBar';
import { momentAt, startOrder } from './replay';
import { ReplayBar } from './ReplayBar';
import { SearchBox } from './SearchBox';
import { useExplorer } from './useExplorer';
import { usePath } from './usePath';

interface OpenedProps {
  readonly title: string;
  readonly language: ChartLanguage;
  readonly model: GraphModel;
  readonly traces: readonly StepTrace[];
  readonly width: number;
  readonly height: number;
  readonly replaying: boolean;
  readonly onReplay: (replaying: boolean) => void;
}

/** A graph with all that one does with it: open scopes, search, select, follow a run. */
export function Opened({ title, language, model, traces, width, height, replaying, onReplay }: OpenedProps): ReactElement {
  const { index, tree } = model;
  const page = useMemo(() => ({ width: width - 2, height }), [width, height]);
  const explorer = useExplorer(model, page);
  const { scene, selected, onKey } = explorer;
  const path = usePath(model, traces);
  const [partly, setPartly] = useState(false);
  const order = useMemo(() => (path.trace && replaying ? startOrder(path.trace) : []), [path.trace, replaying]);
  const playback = usePlayback(order.length + 1);
  const moment = useMemo(() => (order.length > 0 ? momentAt(order, playback.position) : null), [order, playback.position]);
  const marks = useMemo(() => (moment ? markStates(path.marks, index, tree, moment) : path.marks), [path.marks, moment, index, tree]);

  const entry = selected === null ? undefined : tree.entries[selected];
  const described = entry && (entry.scope ? `${fill(text.scopeNamed[language], { name: entry.name, count: entry.operations })}, ${text[explorer.open.has(entry.id) ? 'opened' : 'closed'][language]}` : fill(text.operationNamed[language], { name: entry.name, op: index.nodes[entry.id]?.op ?? '' }));

  return (
    <>
      <div className={styles.bar}>
        <SearchBox model={model} language={language} onHit={(operation) => explorer.select(operation, true)} />
        <button type="button" onClick={() => setPartly(!explorer.openAll())}>
          {text.expandAll[language]}
        </button>
        <button
          type="button"
          onClick={() => {
            setPartly(false);
            explorer.closeAll();
          }}
        >
          {text.collapseAll[language]}
        </button>
        {partly && <span role="status">{text.expandedPart[language]}</span>}
        <span className={styles.gap} />
        <PathBar {...{ model, path, traces, language }} replaying={moment !== null} onReplay={() => onReplay(moment === null)} />
      </div>
      <div className={styles.stageAndPanel}>
        <GraphStage
          {...{ title, language, model, scene, page, marks, selected, onKey }}
          store={explorer.store}
          onHit={(hit, twice) => {
            if (hit === null) explorer.select(null);
            else if (hit.what === 'aside') explorer.select(hit.aside.entry.id);
            else if (hit.item.entry.scope && (twice || hit.onSign)) explorer.toggle(hit.item.entry.id);
            else explorer.select(hit.item.entry.id);
          }}
        />
        {entry && (
          <Details
            {...{ model, language }}
            entry={entry.id}
            open={explorer.open.has(entry.id)}
            fetched={path.marked.fetched.includes(entry.name)}
            fed={path.marked.fed.includes(entry.name)}
            onSelect={explorer.select}
            onToggle={explorer.toggle}
            onFetch={path.toggleFetch}
            onFeed={path.toggleFeed}
          />
        )}
      </div>
      {moment && <ReplayBar {...{ playback, order, moment, language }} />}
      <p className={frame.hidden} role="status">
        {described && fill(text.selected[language], { what: described })}
      </p>
    </>
  );
}
