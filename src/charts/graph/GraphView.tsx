import { lazy, type ReactElement, Suspense } from 'react';
import frame from '../frame/frame.module.css';
import { useVersion } from '../frame/useVersion';
import { graphMessages } from './messages';
import type { GraphViewProps } from './props';

const GraphExplorer = lazy(async () => ({ default: (await import('./GraphExplorer')).GraphExplorer }));

/** A dataflow graph to look around in: scopes that open, search, what each operation is, what a run performs, and its replay. */
export function GraphView(props: GraphViewProps): ReactElement {
  const { graph, language, height = 460 } = props;
  // What is open and selected belongs to one graph.
  const version = useVersion(graph);
  return (
    <Suspense
      fallback={
        <div className={frame.empty} style={{ height }} role="status">
          {graphMessages.loading[language]}
        </div>
      }
    >
      <GraphExplorer key={version} {...props} />
    </Suspense>
  );
}
