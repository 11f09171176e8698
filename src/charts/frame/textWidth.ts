let context: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, number>();

/** Width of 12 px interface text, in CSS pixels. */
export function textWidth(text: string, weight: 400 | 600 = 400): number {
  const key = `${weight} ${text}`;
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 7;
  context.font = `${weight} 12px ${getComputedStyle(document.body).fontFamily}`;
  const width = context.measureText(text).width;
  if (known.size > 2000) known.clear();
  known.set(key, width);
  return width;
}
