import { lazy, type ReactElement, Suspense, useState } from 'react';
import frame from '../frame/frame.module.css';
import { graphMessages } from './messages';
import type { GraphViewProps } from './props';

const GraphExplorer = lazy(async () => ({ default: (await import('./GraphExplorer')).GraphExplorer }));

/** A dataflow graph to look around in: scopes that open, search, what each operation is, what a run performs, and its replay. */
export function GraphView(props: GraphViewProps): ReactElement {
  const { graph, language, height = 460 } = props;
  // What is open and selected belongs to one graph; another one starts anew.
  const [shown, setShown] = useState({ graph, version: 0 });
  if (shown.graph !== graph) setShown({ graph, version: shown.version + 1 });
  return (
    <Suspense
      fallback={
        <div className={frame.empty} style={{ height }} role="status">
          {graphMessages.loading[language]}
        </div>
      }
    >
      <GraphExplorer key={shown.version} {...props} />
    </Suspense>
  );
}
