import { lazy, type ReactElement } from 'react';
import { useVersion } from '../frame/useVersion';
import { GraphSuspense } from '../graph/GraphSuspense';
import type { ExecutorFigureProps } from './props';

const ExecutorReplay = lazy(async () => ({ default: (await import('./ExecutorReplay')).ExecutorReplay }));

/** A step of a session, operation by operation: the graph, in-degrees, the ready queue and what was executed. */
export function ExecutorFigure(props: ExecutorFigureProps): ReactElement {
  const { graph, language, height } = props;
  // What is open and selected belongs to one graph.
  const version = useVersion(graph);
  return (
    <GraphSuspense language={language} height={height}>
      <ExecutorReplay key={version} {...props} />
    </GraphSuspense>
  );
}
