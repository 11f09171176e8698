import { type ReactElement, useMemo } from 'react';
import { ChartFrame } from '../frame/ChartFrame';
import { fill } from '../frame/messages';
import { textWidth } from '../frame/textWidth';
import { useWidth } from '../frame/useWidth';
import { GraphStage } from '../graph/GraphStage';
import { markPath, type Marks, markStates } from '../graph/marks';
import { stateNames } from '../graph/messages';
import { createModel, type GraphModel } from '../graph/model';
import { momentAt, startOrder } from '../graph/replay';
import { describeMoment } from '../graph/ReplayBar';
import { useExplorer } from '../graph/useExplorer';
import { PlaybackBar } from '../playback/PlaybackBar';
import { usePlayback } from '../playback/usePlayback';
import styles from './executor.module.css';
import { inDegreesAt } from './inDegrees';
import { InDegreeTable } from './InDegreeTable';
import { executorMessages as text } from './messages';
import { OperationList } from './OperationList';
import type { ExecutorFigureProps } from './props';

/** Narrower figures have the lists under the graph. */
const besideFrom = 760;
const listsWidth = 320;

/** The replay itself. Large (dagre): ExecutorFigure loads it when it is needed. */
export function ExecutorReplay({ graph, trace, language, title = text.title[language], height = 460 }: ExecutorFigureProps): ReactElement {
  const { ref, width } = useWidth<HTMLDivElement>();
  const model = useMemo(() => createModel(graph, textWidth, { asides: false }), [graph]);
  const order = useMemo(() => startOrder(trace), [trace]);
  const playback = usePlayback(order.length + 1);
  const moment = useMemo(() => momentAt(order, playback.position), [order, playback.position]);
  const marks = useMemo(() => markStates(markPath(model.index, model.tree, trace, trace), model.index, model.tree, moment), [model, trace, moment]);
  const degrees = useMemo(() => inDegreesAt(model.index, moment), [model, moment]);
  const beside = width >= besideFrom;
  const at = describeMoment(order, playback.position, moment, language);

  return (
    <ChartFrame
      title={title}
      language={language}
      summary={fill(text.summary[language], { count: order.length, names: order.map(({ node }) => node).join(', ') })}
      table={() => ({ columns: [text.name[language], text.inDegreesOf[language], text.inDegrees[language], text.state[language]], rows: degrees.map(({ node, left, total, state }) => [node, left, total, stateNames[state][language]]) })}
    >
      {() => (
        <div ref={ref}>
          <div className={styles.figure} data-beside={beside || undefined}>
            {width > 0 && <Stage {...{ title, language, model, marks, height }} width={beside ? width - listsWidth - 12 : width} />}
            <div className={styles.lists} style={beside ? { width: listsWidth, height } : undefined}>
              <OperationList title={text.queue[language]} operations={moment.queue} language={language} state="ready" />
              <OperationList title={text.running[language]} operations={moment.running} language={language} state="running" />
              <OperationList title={text.executed[language]} operations={moment.executed} language={language} state="done" />
              <InDegreeTable degrees={degrees} language={language} />
            </div>
          </div>
          <PlaybackBar playback={playback} count={order.length + 1} language={language} at={at} />
        </div>
      )}
    </ChartFrame>
  );
}

interface StageProps extends Pick<ExecutorFigureProps, 'language'> {
  readonly title: string;
  readonly model: GraphModel;
  readonly marks: Marks;
  readonly width: number;
  readonly height: number;
}

function Stage({ title, language, model, marks, width, height }: StageProps): ReactElement {
  const page = useMemo(() => ({ width: width - 2, height }), [width, height]);
  const { scene, store, selected, select, toggle, onKey } = useExplorer(model, page);
  return (
    <div className={styles.stage} style={{ width }}>
      <GraphStage
        {...{ title, language, model, scene, store, page, marks, selected, onKey }}
        onHit={(hit, twice) => {
          if (hit?.what === 'item' && hit.item.entry.scope && (twice || hit.onSign)) toggle(hit.item.entry.id);
          else select(hit?.what === 'item' ? hit.item.entry.id : null);
        }}
      />
    </div>
  );
}
