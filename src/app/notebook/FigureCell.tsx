import type { FigureCell as FigureCellData } from '../../lessons/lesson';
import { CellFrame } from './CellFrame';
import styles from './FigureCell.module.css';
import { LiveFigure } from './LiveFigure';

interface FigureCellProps {
  readonly cell: FigureCellData;
  readonly lesson: string;
  readonly text: string;
}

/** A live figure; it may show the runs of another cell, and start its own. */
export function FigureCell({ cell, lesson, text }: FigureCellProps) {
  return (
    <CellFrame id={cell.id} text={text} wide={cell.wide ?? false}>
      <div className={styles.figure}>
        <LiveFigure View={cell.View} lesson={lesson} cell={cell.of ?? cell.id} />
      </div>
    </CellFrame>
  );
}
