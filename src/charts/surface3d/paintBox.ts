import type { BoxMarks } from '../scatter3d/boxMarks';
import type { Palette } from './palette';

/** Floor, far walls, numbers and names, as they stand behind and around the terrain. */
export function paintBox(context: CanvasRenderingContext2D, { lines, texts }: BoxMarks, palette: Palette): void {
  context.strokeStyle = palette.frame;
  context.lineWidth = 1;
  context.globalAlpha = 0.55;
  context.beginPath();
  for (const line of lines) line.forEach(({ x, y }, i) => { if (i === 0) context.moveTo(x, y); else context.lineTo(x, y); });
  context.stroke();
  context.globalAlpha = 1;
  context.fillStyle = palette.text;
  context.textBaseline = 'middle';
  for (const { text, x, y, anchor, isName } of texts) {
    context.font = `${isName ? '600 12px' : '11.5px'} ${palette.fontFamily}`;
    context.textAlign = anchor === 'middle' ? 'center' : anchor;
    context.fillText(text, x, y);
  }
}
