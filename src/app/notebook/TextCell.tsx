import type { TextCell as TextCellData } from '../../lessons/lesson';
import { CellFrame } from './CellFrame';

export function TextCell({ cell, text }: { readonly cell: TextCellData; readonly text: string }) {
  return <CellFrame id={cell.id} text={text} />;
}
