import { Suspense, type ComponentType } from 'react';
import type { FigureProps } from '../../lessons/lesson';
import { useMessages } from '../i18n/messages';
import { CellBoundary } from './CellBoundary';
import styles from './LiveFigure.module.css';
import { cellMessages } from './messages';
import { useFigureProps } from './useFigureProps';

interface LiveFigureProps {
  readonly View: ComponentType<FigureProps>;
  readonly lesson: string;
  /** The cell whose runs the figure shows. */
  readonly cell: string;
}

/** A lesson's figure, drawn anew as its runs go on, apart from the cell around it. */
export function LiveFigure({ View, lesson, cell }: LiveFigureProps) {
  const t = useMessages(cellMessages);
  const props = useFigureProps(lesson, cell);
  return (
    <CellBoundary>
      <Suspense fallback={<p className={styles.loading}>{t('figureLoading')}</p>}><View {...props} /></Suspense>
    </CellBoundary>
  );
}
