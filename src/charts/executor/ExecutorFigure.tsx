import { lazy, type ReactElement, Suspense } from 'react';
import frame from '../frame/frame.module.css';
import { useVersion } from '../frame/useVersion';
import { graphMessages } from '../graph/messages';
import type { ExecutorFigureProps } from './props';

const ExecutorReplay = lazy(async () => ({ default: (await import('./ExecutorReplay')).ExecutorReplay }));

/** A step of a session, operation by operation: the graph, in-degrees, the ready queue and what was executed. */
export function ExecutorFigure(props: ExecutorFigureProps): ReactElement {
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
      <ExecutorReplay key={version} {...props} />
    </Suspense>
  );
}
