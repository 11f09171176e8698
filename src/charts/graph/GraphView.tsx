import { lazy, type ReactElement } from 'react';
import { useVersion } from '../frame/useVersion';
import { GraphSuspense } from './GraphSuspense';
import type { GraphViewProps } from './props';

const GraphExplorer = lazy(async () => ({ default: (await import('./GraphExplorer')).GraphExplorer }));

/** A dataflow graph to look around in: scopes that open, search, what each operation is, what a run performs, and its replay. */
export function GraphView(props: GraphViewProps): ReactElement {
  const { graph, language, height } = props;
  // What is open and selected belongs to one graph.
  const version = useVersion(graph);
  return (
    <GraphSuspense language={language} height={height}>
      <GraphExplorer key={version} {...props} />
    </GraphSuspense>
  );
}
