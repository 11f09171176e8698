import { Suspense } from 'react';
import type { FigureCell as FigureCellData } from '../../lessons/lesson';
import { useMessages } from '../i18n/messages';
import { CellBoundary } from './CellBoundary';
import { CellFrame } from './CellFrame';
import styles from './FigureCell.module.css';
import { cellMessages } from './messages';
import { useFigureProps } from './useFigureProps';

interface FigureCellProps {
  readonly cell: FigureCellData;
  readonly lesson: string;
  readonly text: string;
}

/** A live figure; it may show the runs of another cell, and start its own. */
export function FigureCell({ cell, lesson, text }: FigureCellProps) {
  const t = useMessages(cellMessages);
  const props = useFigureProps(lesson, cell.of ?? cell.id);
  return (
    <CellFrame id={cell.id} text={text} wide={cell.wide ?? false}>
      <div className={styles.figure}>
        <CellBoundary>
          <Suspense fallback={<p className={styles.loading}>{t('figureLoading')}</p>}><cell.View {...props} /></Suspense>
        </CellBoundary>
      </div>
    </CellFrame>
  );
}
