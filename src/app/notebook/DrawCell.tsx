import { lazy, Suspense } from 'react';
import type { DrawCell as DrawCellData } from '../../lessons/lesson';
import { useMessages } from '../i18n/messages';
import { CellBoundary } from './CellBoundary';
import { CellFrame } from './CellFrame';
import styles from './LiveFigure.module.css';
import { cellMessages } from './messages';

const DrawPad = lazy(async () => ({ default: (await import('../playground/DrawPad')).DrawPad }));

/** The pad on which digits are drawn and recognised. */
export function DrawCell({ cell, text }: { readonly cell: DrawCellData; readonly text: string }) {
  const t = useMessages(cellMessages);
  return (
    <CellFrame id={cell.id} text={text} wide>
      <CellBoundary>
        <Suspense fallback={<p className={styles.loading}>{t('figureLoading')}</p>}><DrawPad /></Suspense>
      </CellBoundary>
    </CellFrame>
  );
}
