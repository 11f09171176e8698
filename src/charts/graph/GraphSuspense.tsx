import { Suspense, type ReactElement, type ReactNode } from 'react';
import frame from '../frame/frame.module.css';
import type { ChartLanguage } from '../frame/language';
import { graphMessages } from './messages';

/** Keeps the place of a drawing of a graph while its code is on the way. @param height of the drawing, in CSS pixels */
export function GraphSuspense({ language, height = 460, children }: { readonly language: ChartLanguage; readonly height?: number | undefined; readonly children: ReactNode }): ReactElement {
  const fallback = (
    <div className={frame.empty} style={{ height }} role="status">
      {graphMessages.loading[language]}
    </div>
  );
  return <Suspense fallback={fallback}>{children}</Suspense>;
}
