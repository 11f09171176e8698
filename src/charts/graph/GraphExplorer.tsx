import { type ReactElement, useMemo, useState } from 'react';
import type { StepTrace } from '../../engine/declarations/graphPicture';
import { ChartFrame } from '../frame/ChartFrame';
import frame from '../frame/frame.module.css';
import { fill } from '../frame/messages';
import { estimatedWidth, textWidth } from '../frame/textWidth';
import { useWidth } from '../frame/useWidth';
import { GraphLegend } from './GraphLegend';
import { graphTable } from './graphTable';
import { graphMessages as text } from './messages';
import { createModel } from './model';
import { Opened } from './Opened';
import type { GraphViewProps } from './props';
import styles from './bar.module.css';

/** Labels of larger graphs are given room by their length; those that are drawn are fitted into it. */
const measuredNodes = 2000;

const noTraces: readonly StepTrace[] = [];
/** Constants of smaller graphs are what the graph is about. */
const tinyGraph = 15;

/** The graph in its frame. Large (dagre): GraphView loads it when it is needed. */
export function GraphExplorer({ graph, language, traces = noTraces, height = 460, title = text.title[language] }: GraphViewProps): ReactElement {
  const [asides, setAsides] = useState(graph.nodes.length > tinyGraph);
  const [replaying, setReplaying] = useState(false);
  const { ref, width } = useWidth<HTMLDivElement>();
  const model = useMemo(() => createModel(graph, graph.nodes.length > measuredNodes ? estimatedWidth : textWidth, { asides }), [graph, asides]);
  const { index, tree } = model;
  const operations = graph.nodes.length;
  const summary = operations === 0 ? text.empty[language] : fill(text.summary[language], { operations, scopes: tree.entries.length - operations - 1, edges: index.edges.length });
  return (
    <ChartFrame
      title={title}
      language={language}
      summary={summary}
      table={(most) => graphTable(graph, most, language)}
      options={
        <label className={styles.option}>
          <input type="checkbox" checked={asides} onChange={(event) => setAsides(event.currentTarget.checked)} />
          {text.asides[language]}
        </label>
      }
      legend={operations > 0 && <GraphLegend model={model} language={language} replaying={replaying} />}
    >
      {(full) => (
        <div ref={ref} className={styles.container}>
          {operations === 0 ? (
            <div className={frame.empty} style={{ height: 160 }}>
              {summary}
            </div>
          ) : (
            width > 0 && <Opened {...{ title, language, model, traces, replaying }} onReplay={setReplaying} width={width} height={full ? Math.max(320, window.innerHeight - 260) : height} />
          )}
        </div>
      )}
    </ChartFrame>
  );
}
